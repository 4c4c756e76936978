import { address, columnName, parseAddress, parseRange } from './address.js';

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %i is %s', (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(parseAddress(`${name}7`)).toEqual({ row: 7, column });
    expect(address(7, column)).toBe(`${name}7`);
  });

  it.each(['', 'A', '7', 'A0', 'XFE1', 'A1048577', 'AAAA1', 'A1B', 'A-1', 'A1.5'])('%p is no cell', (ref) => {
    expect(parseAddress(ref)).toBeNull();
  });

  it('takes the last cell, dollar signs and small letters', () => {
    expect(parseAddress('XFD1048576')).toEqual({ row: 1_048_576, column: 16_384 });
    expect(parseAddress('$b$3')).toEqual({ row: 3, column: 2 });
  });

  it('reads ranges with their corners in any order, and single cells', () => {
    const range = { top: 2, left: 1, bottom: 5, right: 3 };
    expect(parseRange('A2:C5')).toEqual(range);
    expect(parseRange('C5:A2')).toEqual(range);
    expect(parseRange('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
  });

  it.each(['', 'A1:', 'A1:B2:C3', 'A:B', '1:2', 'A1:XFE1'])('%p is no range', (text) => {
    expect(parseRange(text)).toBeNull();
  });
});
