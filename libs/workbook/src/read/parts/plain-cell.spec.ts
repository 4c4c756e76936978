import fc from 'fast-check';
import { readWorkbook } from '../read-workbook.js';
import { buildWorkbook, sheetXml } from '../testing/build-workbook.js';
import { PLAIN_BLANK, PLAIN_NUMBER, PLAIN_SHARED, PlainCell } from './plain-cell.js';

const FOLLOWING = `</row>${' '.repeat(96)}`;

function read(xml: string): { length: number; cell: PlainCell } {
  const cell = new PlainCell();
  const bytes = Buffer.from(xml + FOLLOWING);
  return { length: cell.read(bytes, 0, bytes.length), cell };
}

describe('the short cut for plain cells', () => {
  it.each([
    ['<c r="B7"><v>-12.50</v></c>', { row: 7, column: 2, style: 0, kind: PLAIN_NUMBER, number: -12.5 }],
    ['<c r="AB7" s="3" t="s"><v>12</v></c>', { column: 28, style: 3, kind: PLAIN_SHARED, number: 12 }],
    ['<c r="A1" t="n"><v>0.10000000000000001</v></c>', { kind: PLAIN_NUMBER, number: 0.1 }],
    ['<c r="A1"><v>1.5E-3</v></c>', { kind: PLAIN_NUMBER, number: 0.0015 }],
    ['<c r="XFD1048576" s="1"/>', { row: 1_048_576, column: 16_384, kind: PLAIN_BLANK }],
  ])('reads %s', (xml, expected) => {
    const { length, cell } = read(xml);
    expect(length).toBe(xml.length);
    expect(cell).toMatchObject(expected);
  });

  it.each([
    '<c><v>1</v></c>',
    '<c r="a1"><v>1</v></c>',
    '<c r="A1" t="str"><v>1</v></c>',
    '<c r="A1" t="b"><v>1</v></c>',
    '<c r="A1" t="s"><v>-1</v></c>',
    '<c r="A1" s=""><v>1</v></c>',
    '<c r="A1"><f>1</f><v>1</v></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v>1&#48;</v></c>',
    '<c r="A1"><v>1e999</v></c>',
    '<c r="A1"><v>1</v><v>2</v></c>',
    '<c r="A1"><v>1</x></c>',
    '<col r="A1"><v>1</v></col>',
    `<c r="A1"><v>${'1'.repeat(40)}</v></c>`,
  ])('leaves %s to the scanner of tokens', (xml) => {
    expect(read(xml).length).toBe(-1);
  });

  it('leaves a cell at the end of the window to it', () => {
    const bytes = Buffer.from('<c r="A1"><v>1</v></c>');
    expect(new PlainCell().read(bytes, 0, bytes.length)).toBe(-1);
  });
});

/** The same cells under a prefix: never plain, so all of them go through the scanner of tokens. */
const prefixed = (xml: string): string => xml.replace(/(<\/?)(?=[a-z])/g, '$1x:');

const text = fc.constantFrom(
  '',
  '0',
  '1',
  '7',
  '-1',
  '12.5',
  '1e3',
  '0.30000000000000004',
  'x',
  ' 1',
  '1&#48;',
);
const attribute = (name: string, ...values: string[]): fc.Arbitrary<string> =>
  fc.constantFrom('', ...values.map((value) => ` ${name}="${value}"`));
const cell = fc
  .record({
    r: attribute('r', 'A1', 'C1', 'B2', '$D$1', 'e1', 'XFE1', 'A0', ''),
    s: attribute('s', '0', '1', '2', '9', '', '1234567', '-1'),
    t: attribute('t', 's', 'n', 'b', 'str', 'e', 'd', ''),
    inside: fc.oneof(
      text.map((value) => `<v>${value}</v>`),
      text.map((value) => `<f>1</f><v>${value}</v>`),
      fc.constantFrom('', '<v/>', '<v>1</v> ', ' <v>1</v>', '<v>1<!-- --></v>', '<v>1</v><x/>'),
    ),
  })
  .map(({ r, s, t, inside }) => (inside === '' ? `<c${r}${s}${t}/>` : `<c${r}${s}${t}>${inside}</c>`));

describe('with and without the short cut', () => {
  it('the same is read', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const xml = sheetXml({ rows: rows.map((cells) => `<row>${cells.join('')}</row>`).join('') });
        const build = (sheet: string): Uint8Array =>
          buildWorkbook({
            sheets: [{ xml: sheet }],
            strings: ['<t>甲</t>', '<t></t>'],
            formats: ['0%', 'yyyy-mm-dd'],
          });
        const header = /^<\?.*\?>\s*/.exec(xml)?.[0] ?? '';
        const whole = header + prefixed(xml.slice(header.length)).replace('xmlns=', 'xmlns:x=');
        expect(readWorkbook(build(xml))).toEqual(readWorkbook(build(whole)));
      }),
      { numRuns: 300 },
    );
  });
});
