import { inspectLines } from './inspect.js';
import { buildSheet } from './testing/build-workbook.js';
import { sheetsOf } from './testing/reading.js';

describe('lines of inspect', () => {
  it('are the cells in order, with raw value and text; blank ones and formulas without a result are left out', () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1" s="1"><v>45170</v></c></row>' +
      '<row r="2"><c r="A2" s="2"><v>0.125</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#DIV/0!</v></c>' +
      '<c r="D2"><f>NOW()</f></c><c r="E2" s="3"><v>0.5</v></c><c r="F2" t="b"><v>0</v></c><c r="G2"><v>0</v></c></row>';
    const sheets = sheetsOf(buildSheet(rows, { strings: ['<t>指标</t>'], formats: [14, '0.0%', 'h:mm'] }));
    const sheet = 'Sheet1';
    expect([...inspectLines(sheets)]).toEqual([
      { sheet, ref: 'A1', type: 'text', value: '指标', text: '指标' },
      { sheet, ref: 'C1', type: 'date', value: '2023-09-01', text: '2023-09-01' },
      { sheet, ref: 'A2', type: 'number', value: 0.125, text: '12.5%' },
      { sheet, ref: 'B2', type: 'bool', value: true, text: 'TRUE' },
      { sheet, ref: 'C2', type: 'error', value: '#DIV/0!', text: '#DIV/0!' },
      { sheet, ref: 'E2', type: 'number', value: 0.5, text: '0.5' },
      { sheet, ref: 'F2', type: 'bool', value: false, text: 'FALSE' },
      { sheet, ref: 'G2', type: 'number', value: 0, text: '0' },
    ]);
  });
});
