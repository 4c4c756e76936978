import { buildSheet, buildWorkbook, stringsXml } from './testing/build-workbook.js';
import { cellsOf, refusalOf, valuesOf } from './testing/reading.js';

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const first = (bytes: Uint8Array): unknown => cellsOf(bytes)[0];
const place = { ref: 'A1', row: 1, column: 1 };

describe('cells by their type', () => {
  it.each([
    ['<c r="A1"><v>12.50</v></c>', { type: 'number', value: 12.5, text: '12.5' }],
    ['<c r="A1" t="n"><v> 3 </v></c>', { type: 'number', value: 3, text: '3' }],
    ['<c r="A1" t=""><v>1E3</v></c>', { type: 'number', value: 1000, text: '1000' }],
    ['<c r="A1" s=""><v>1</v></c>', { type: 'number', value: 1, text: '1' }],
    ['<c r="A1" s="99"><v>1</v></c>', { type: 'number', value: 1, text: '1' }],
    ['<c r="A1"><v>0.30000000000000004</v></c>', { type: 'number', value: 0.30000000000000004, text: '0.3' }],
    ['<c r="A1"><v>无</v></c>', { type: 'text', value: '无', text: '无' }],
    ['<c r="A1"><v>1<!-- -->2<![CDATA[3]]></v></c>', { type: 'number', value: 123, text: '123' }],
    ['<c r="A1" t="b"><v>1</v></c>', { type: 'bool', value: true, text: 'TRUE' }],
    ['<c r="A1" t="b"><v>false</v></c>', { type: 'bool', value: false, text: 'FALSE' }],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { type: 'error', value: '#DIV/0!', text: '#DIV/0!' }],
    ['<c r="A1" t="str"><v>a_x000D_&amp;b</v></c>', { type: 'text', value: 'a\r&b', text: 'a\r&b' }],
    [
      '<c r="A1" t="d"><v>2023-09-01T00:00:00Z</v></c>',
      { type: 'date', value: '2023-09-01', text: '2023-09-01' },
    ],
    ['<c r="A1" t="d"><v>12:00:00</v></c>', { type: 'number', value: 0.5, text: '0.5', time: true }],
    ['<c r="A1" t="d"><v>去年</v></c>', { type: 'text', value: '去年', text: '去年' }],
  ])('%s', (xml, cell) => {
    expect(first(buildSheet(row(xml)))).toEqual({ ...place, ...cell });
  });

  it.each([
    '<c r="A1"/>',
    '<c r="A1" s="1"></c>',
    '<c r="A1"><v/></c>',
    '<c r="A1" t="s"><v></v></c>',
    '<c r="A1" t="inlineStr"><is><t/></is></c>',
    '<c r="A1" t="str"><f>""</f><v></v></c>',
  ])('%s is blank and left out', (xml) => {
    expect(cellsOf(buildSheet(row(xml)))).toEqual([]);
  });

  it('keeps blanks inside a text, and a text of blanks', () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">  a </t></is></c><c r="B1" t="inlineStr"><is><t> </t></is></c>';
    expect(valuesOf(buildSheet(row(cells)))).toEqual([
      ['A1', '  a '],
      ['B1', ' '],
    ]);
  });
});

describe('formulas', () => {
  it.each([
    ['<c r="A1"><f>1+1</f><v>2</v></c>', { type: 'number', value: 2, text: '2' }],
    ['<c r="A1" t="str"><f>"a"</f><v>a</v></c>', { type: 'text', value: 'a', text: 'a' }],
    ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { type: 'error', value: '#DIV/0!', text: '#DIV/0!' }],
    [
      '<c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">1</f><v>1</v></c>',
      { type: 'number', value: 1, text: '1' },
    ],
  ])('%s has its stored result and is marked', (xml, cell) => {
    expect(first(buildSheet(row(xml)))).toEqual({ ...place, ...cell, formula: true });
  });

  it.each([
    '<c r="A1"><f>NOW()</f></c>',
    '<c r="A1"><f>NOW()</f><v/></c>',
    '<c r="A1" t="str"><f>A2</f></c>',
  ])('%s was never calculated: an error, never 0', (xml) => {
    expect(first(buildSheet(row(xml)))).toEqual({
      ...place,
      type: 'error',
      value: '',
      text: '',
      formula: true,
    });
  });
});

describe('number formats', () => {
  const formatted = (format: string | number, value: string, date1904 = false): unknown =>
    first(buildSheet(row(`<c r="A1" s="1"><v>${value}</v></c>`), { formats: [format], date1904 }));

  it.each([
    [14, '45170', { type: 'date', value: '2023-09-01', text: '2023-09-01' }],
    [31, '45170', { type: 'date', value: '2023-09-01', text: '2023-09-01' }],
    ['yyyy"年"m"月"', '45170.5', { type: 'date', value: '2023-09-01T12:00:00', text: '2023-09-01T12:00:00' }],
    ['h:mm', '0.5', { type: 'number', value: 0.5, text: '0.5', time: true }],
    ['h:mm', '1.5', { type: 'date', value: '1900-01-01T12:00:00', text: '1900-01-01T12:00:00' }],
    ['[h]:mm', '1.5', { type: 'number', value: 1.5, text: '1.5', time: true }],
    ['yyyy-mm-dd', '20230901', { type: 'number', value: 20_230_901, text: '20230901' }],
    ['yyyy-mm-dd', '-1', { type: 'number', value: -1, text: '-1' }],
    ['0.0%', '0.125', { type: 'number', value: 0.125, text: '12.5%', percent: true, places: 1 }],
    [9, '0.07', { type: 'number', value: 0.07, text: '7%', percent: true, places: 0 }],
    ['0.00"%"', '12.5', { type: 'number', value: 12.5, text: '12.5', places: 2 }],
    ['0.00"万元"', '3515.53', { type: 'number', value: 3515.53, text: '3515.53', unit: '万元', places: 2 }],
    ['[$¥-804]#,##0', '12', { type: 'number', value: 12, text: '12', currency: true }],
    ['#,##0.00', '3515.53', { type: 'number', value: 3515.53, text: '3515.53', places: 2 }],
  ])('%s makes of %s', (format, value, cell) => {
    expect(formatted(format, value)).toEqual({ ...place, ...cell });
  });

  it('count dates from 1904 where the workbook says so', () => {
    expect(formatted(14, '43708', true)).toMatchObject({ type: 'date', value: '2023-09-01' });
  });
});

describe('texts', () => {
  const shared = (...strings: string[]): [string, unknown][] =>
    valuesOf(
      buildSheet(row(strings.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')), { strings }),
    );

  it('are shared or inline, plain or rich, and leave phonetic runs out', () => {
    expect(
      shared(
        '<t>指标</t>',
        '<r><rPr><b/><sz val="9"/></rPr><t>横向</t></r><r><t xml:space="preserve"> 到款</t></r>',
        '<t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/>',
        '<t>a_x000D_\nb &lt;&#x6807;</t>',
        '<t/>',
      ),
    ).toEqual([
      ['A1', '指标'],
      ['B1', '横向 到款'],
      ['C1', '東京'],
      ['D1', 'a\r\nb <标'],
    ]);
    const inline =
      '<c r="A1" t="inlineStr"><is><r><t>横</t></r><r><t>向</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>';
    expect(valuesOf(buildSheet(row(inline)))).toEqual([['A1', '横向']]);
  });

  it('refuses a reference to a shared string that is not there', () => {
    for (const index of ['1', '-1', 'x']) {
      const bytes = buildSheet(row(`<c r="A1" t="s"><v>${index}</v></c>`), { strings: ['<t>a</t>'] });
      expect(refusalOf(bytes)).toMatchObject({ code: 'missing-string', details: { ref: 'A1' } });
    }
  });

  it('are read from UTF-16 parts', () => {
    const utf16 = Buffer.from(
      `\ufeff<?xml version="1.0" encoding="UTF-16"?>${stringsXml(['<t>指标😀</t>'])}`,
      'utf16le',
    );
    const bytes = buildWorkbook({
      sheets: [{ rows: row('<c t="s"><v>0</v></c>') }],
      parts: { 'xl/sharedStrings.xml': utf16 },
    });
    expect(valuesOf(bytes)).toEqual([['A1', '指标😀']]);
  });
});

describe('places of cells', () => {
  const xml = '<c><v>1</v></c>';

  it('are counted on where rows and cells do not name them', () => {
    const rows = `<row>${xml}${xml}</row><row r="4">${xml}<c r="D4"><v>1</v></c>${xml}</row><row>${xml}</row>`;
    expect(cellsOf(buildSheet(rows)).map(({ ref }) => ref)).toEqual(['A1', 'B1', 'A4', 'D4', 'E4', 'A5']);
  });

  it('are those of the cells where the row disagrees', () => {
    expect(
      cellsOf(buildSheet('<row r="3"><c r="A2"><v>1</v></c><c r="B3"><v>1</v></c></row>')).map(
        ({ ref }) => ref,
      ),
    ).toEqual(['A2', 'B3']);
  });

  it('come in order, and the later of two cells at one address counts', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>';
    expect(valuesOf(buildSheet(rows))).toEqual([
      ['A1', 3],
      ['A2', 2],
      ['B2', 4],
    ]);
  });

  it.each([
    '<row r="1048577"/>',
    '<row r="0"/>',
    '<row r="x"/>',
    '<row r="1048576"/><row/>',
    '<row r="1"><c r="XFE1"/></row>',
    '<row r="1"><c r="A0"/></row>',
    '<row r="1"><c r="1A"/></row>',
    '<row r="1"><c r="XFD1"/><c/></row>',
  ])('%s is outside the grid', (rows) => {
    expect(refusalOf(buildSheet(rows)).code).toBe('outside-grid');
  });
});
