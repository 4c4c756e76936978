import { buildSheet, buildWorkbook, relationships, SHEET_TYPE, sheetXml } from './testing/build-workbook.js';
import { sheetsOf, valuesOf } from './testing/reading.js';

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>';
const READ: [string, number][] = [['A1', 1]];

describe('sheets', () => {
  it('come in the order of the workbook with name and state, hidden ones too', () => {
    const sheets = sheetsOf(
      buildWorkbook({
        sheets: [
          { name: '服务&amp;贡献' },
          { name: 'b', state: 'hidden' },
          { name: 'c', state: 'veryHidden' },
        ],
      }),
    );
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['服务&贡献', 'visible'],
      ['b', 'hidden'],
      ['c', 'veryHidden'],
    ]);
  });

  it('may share a name or have the name of something in the language: nothing is polluted', () => {
    const names = ['__proto__', 'constructor', 'toString', '表', '表'];
    const sheets = sheetsOf(buildWorkbook({ sheets: names.map((name) => ({ name, rows: ONE })) }));
    expect(sheets.map(({ name, cells }) => [name, cells.length])).toEqual(names.map((name) => [name, 1]));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('keep merged ranges as ranges, however large', () => {
    const after =
      '<mergeCells count="2"><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:A1"/></mergeCells>';
    expect(sheetsOf(buildSheet(ONE, { after }))[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
      { top: 1, left: 1, bottom: 2, right: 2 },
    ]);
  });

  it('mark hidden rows in runs', () => {
    const rows = [1, 2, 3, 5, 6]
      .map((row) => `<row r="${row}"${row === 5 ? '' : ' hidden="1"'}><c r="A${row}"><v>1</v></c></row>`)
      .join('');
    const [sheet] = sheetsOf(buildSheet(rows));
    expect(sheet?.cells).toHaveLength(5);
    expect(sheet?.hiddenRows).toEqual([
      [1, 3],
      [6, 6],
    ]);
  });

  it('are read whole, whatever the dimension says', () => {
    const xml = sheetXml({ rows: `${ONE}<row r="2"><c r="C2"><v>2</v></c></row>` });
    const lying = xml.replace('<sheetData>', '<dimension ref="A1"/><sheetData>');
    expect(valuesOf(buildWorkbook({ sheets: [{ xml: lying }] }))).toEqual([...READ, ['C2', 2]]);
  });

  it('leave chart and dialog sheets out', () => {
    const bytes = buildWorkbook({
      sheets: [{ rows: ONE }, { xml: '<dialogsheet><sheetData/></dialogsheet>' }],
      parts: {
        'xl/_rels/workbook.xml.rels': relationships([
          { id: 's1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
          { id: 's2', type: 'dialogsheet', target: 'worksheets/sheet2.xml' },
        ]),
      },
    });
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('pass over what they do not know, even where its elements have known names', () => {
    const rows = '<row r="1"><c r="A1"><x><v>9</v></x><v>1</v><extLst><ext><v>8</v></ext></extLst></c></row>';
    const after = '<extLst><ext><sheetData><row><c><v>7</v></c></row></sheetData></ext></extLst>';
    expect(valuesOf(buildSheet(rows, { after }))).toEqual(READ);
  });
});

describe('packages as others write them', () => {
  const rels = (target: string, id = 's1'): string => relationships([{ id, type: 'worksheet', target }]);
  const sheet = sheetXml({ rows: ONE });
  const elsewhere = { 'xl/worksheets/sheet1.xml': null };

  it.each([
    ['absolute targets', { 'xl/_rels/workbook.xml.rels': rels('/xl/worksheets/sheet1.xml') }],
    [
      'odd paths',
      { ...elsewhere, 'data/表.xml': sheet, 'xl/_rels/workbook.xml.rels': rels('../data/./%E8%A1%A8.xml') },
    ],
    ['back-slashes in the zip', { ...elsewhere, 'xl\\worksheets\\sheet1.xml': sheet }],
    ['another case of letters', { ...elsewhere, 'xl/Worksheets/Sheet1.XML': sheet }],
    ['no relationships of the package', { '_rels/.rels': null }],
    ['no content types', { '[Content_Types].xml': null }],
    ['neither of them', { '_rels/.rels': null, '[Content_Types].xml': null }],
    ['no relationships of the workbook', { 'xl/_rels/workbook.xml.rels': null }],
    ['folders among the entries', { 'xl/worksheets/': '', 'xl/': '' }],
    ['a prefix on every element', { 'xl/worksheets/sheet1.xml': prefixed(sheet) }],
    ['empty optional parts', { 'xl/styles.xml': '', 'xl/sharedStrings.xml': '' }],
    [
      'parts that nobody needs',
      { 'xl/media/bomb.bin': new Uint8Array(1_000_000), 'xl/vbaProject.bin': 'macro' },
    ],
  ])('%s', (_, parts) => {
    expect(valuesOf(buildWorkbook({ sheets: [{ rows: ONE }], parts }))).toEqual(READ);
  });

  it('the workbook at the root, under its own name', () => {
    const bytes = buildWorkbook({
      parts: {
        'xl/workbook.xml': null,
        'xl/_rels/workbook.xml.rels': null,
        'book.xml':
          '<workbook xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" q:id="s1"/></sheets></workbook>',
        '_rels/book.xml.rels': rels('sheet.xml'),
        'sheet.xml': sheet,
        '[Content_Types].xml': `<Types><Override PartName="/book.xml" ContentType="${SHEET_TYPE}"/></Types>`,
      },
    });
    expect(valuesOf(bytes)).toEqual(READ);
  });

  it('strict files', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet';
    const bytes = buildWorkbook({
      sheets: [{ rows: ONE }],
      parts: {
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="s1" Type="${strict}" Target="worksheets/sheet1.xml"/></Relationships>`,
      },
    });
    expect(valuesOf(bytes)).toEqual(READ);
  });
});

function prefixed(xml: string): string {
  return xml.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
}
