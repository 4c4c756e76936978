import { typeFault, unreadableCell } from './unreadable-cell.js';
import { bool, date, error, number, text } from './testing/cells.js';

describe('unreadableCell', () => {
  it.each(['#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#N/A'])(
    '%s, stored or typed',
    (name) => {
      expect(unreadableCell(error(name), name)).toEqual({ code: 'excel-error', error: name });
      expect(unreadableCell(text(name), name)).toEqual({ code: 'excel-error', error: name });
    },
  );

  it('knows a formula that was never computed', () => {
    expect(unreadableCell(error(''), '')).toEqual({ code: 'formula-without-result' });
  });

  it.each(['N/A', '#1', '5#', '0'])('%s is no error', (value) => {
    expect(unreadableCell(text(value), value)).toBeNull();
  });
});

describe('typeFault', () => {
  it('takes neither a date nor a boolean for a number', () => {
    expect(typeFault(date('2023-09-01'))).toEqual({ code: 'date-instead-of-number' });
    expect(typeFault(bool(false))).toEqual({ code: 'yes-no-instead-of-number' });
    expect(typeFault(number(0))).toBeNull();
    expect(typeFault(text('是'))).toBeNull();
  });
});
