import ExcelJS from 'exceljs';
import { strToU8, unzipSync } from 'fflate';
import { buildWorkbook, relationships } from '../../read/testing/build-workbook.js';
import { sheetsOf } from '../../read/testing/reading.js';
import { markFile } from '../thread/mark-file.js';
import { finding, marked, partsOf } from '../testing/copies.js';

const ERROR = 'FFF8C9C4';
const WARNING = 'FFFFE9A8';

/** Like what an office sends: formats, a merge, a drop-down, a link, a comment of its own, a second sheet. */
async function officeFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('表');
  sheet.addRows([['服务贡献表'], ['指标', '值'], ['到款额', '约500'], ['项目数', 12]]);
  sheet.mergeCells('A1:C1');
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } };
  sheet.getCell('B3').border = { top: { style: 'thick' } };
  sheet.getCell('B4').numFmt = '0.00%';
  sheet.getCell('B4').note = '我的批注';
  sheet.getCell('B4').dataValidation = { type: 'list', allowBlank: true, formulae: ['"1,2"'] };
  sheet.getColumn(1).width = 33;
  const other = workbook.addWorksheet('其他');
  other.getCell('A1').value = { text: '链接', hyperlink: 'https://example.org/' };
  other.getCell('B1').value = { formula: '1+1', result: 2 };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // its typing wants the Buffer of another version of Node's types
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

const fillOf = (cell: ExcelJS.Cell) => (cell.fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;
const noteOf = ({ note }: ExcelJS.Cell) =>
  typeof note === 'string'
    ? note
    : (note as ExcelJS.Comment | undefined)?.texts?.map(({ text }) => text).join('');

describe('the upload with marks', () => {
  it('keeps formats, merges, widths, drop-downs, links and formulas', async () => {
    const bytes = await officeFile();
    const copy = await load(
      await marked(bytes, [finding({ ref: 'B3' }), finding({ ref: 'B4', level: 'warning' })]),
    );
    const sheet = copy.getWorksheet('表')!;
    expect(sheet.getCell('A1')).toMatchObject({ font: { bold: true, size: 16 } });
    expect(sheet.getCell('C1').master.address).toBe('A1');
    expect(sheet.getColumn(1).width).toBe(33);
    expect([fillOf(sheet.getCell('B3')), sheet.getCell('B3').border.top?.style]).toEqual([ERROR, 'thick']);
    expect([fillOf(sheet.getCell('B4')), sheet.getCell('B4').numFmt]).toEqual([WARNING, '0.00%']);
    expect(sheet.getCell('B4').dataValidation.type).toBe('list');
    expect(fillOf(sheet.getCell('A3'))).toBeUndefined();
    const other = copy.getWorksheet('其他')!;
    expect(other.getCell('A1').hyperlink).toBe('https://example.org/');
    expect(other.getCell('B1').formula).toBe('1+1');
  });

  it('writes comments beside those of the user', async () => {
    const copy = await load(
      await marked(await officeFile(), [finding({ ref: 'B3' }), finding({ ref: 'B4' })]),
    );
    const sheet = copy.getWorksheet('表')!;
    expect(noteOf(sheet.getCell('B3'))).toMatch(/^✖ 错误 approximate\n「约500」不是确切的数/u);
    expect(noteOf(sheet.getCell('B4'))).toMatch(/^我的批注\n\n【螺旋校验】\n✖ 错误/u);
  });

  it('leaves every part that it has no reason to change as it is, byte for byte', async () => {
    const before = unzipSync(await officeFile());
    const after = unzipSync(await marked(await officeFile(), [finding({ ref: 'A3' })]));
    const names = Object.keys(before).filter((name) => !name.endsWith('/'));
    const changed = names.filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    expect(changed.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(Object.keys(after)).toEqual([...names, 'xl/worksheets/sheet3.xml']);
  });

  it('adds cells and rows that the file does not have, in their place', async () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="5"/><row r="7" s="1" customFormat="1"/>';
    const bytes = buildWorkbook({ sheets: [{ name: '表', rows }], formats: ['0.0'] });
    const refs = ['A2', 'B2', 'C2', 'A1', 'E5', 'C6', 'B7', 'A9'];
    const copy = await marked(
      bytes,
      refs.map((ref) => finding({ ref })),
    );
    const xml = partsOf(copy)['xl/worksheets/sheet1.xml']!;
    expect([...xml.matchAll(/<(?:row|c) (?:s="\d+" )?r="(\w+)"/gu)].map(([, ref]) => ref)).toEqual(
      '1 A1 2 A2 B2 C2 5 E5 6 C6 7 B7 9 A9'.split(' '),
    );
    expect(/<c r="B7" s="(\d+)"/u.exec(xml)?.[1]).not.toBe(/<c r="A9" s="(\d+)"/u.exec(xml)?.[1]);
    expect(sheetsOf(copy)[0]?.cells.map(({ ref }) => ref)).toEqual(['B2']);
  });

  it('marks a sheet without any cells', async () => {
    const xml =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    const copy = await marked(buildWorkbook({ sheets: [{ name: '表', xml }] }), [finding()]);
    expect(partsOf(copy)['xl/worksheets/sheet1.xml']).toMatch(
      /<sheetData><row r="2"><c r="B2" s="\d+"\/><\/row><\/sheetData><legacyDrawing xmlns:r="[^"]*" r:id="rId\d+"\/>/u,
    );
  });

  it('links the comments where the format wants it, before tables and extensions', async () => {
    const after =
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><pageMargins/><tableParts/><extLst><ext/></extLst>';
    const bytes = buildWorkbook({ sheets: [{ name: '表', rows: '<row r="1"/>', after }] });
    const xml = partsOf(await marked(bytes, [finding({ ref: 'B1' })]))['xl/worksheets/sheet1.xml'];
    expect(xml).toMatch(/<pageMargins\/><legacyDrawing [^>]*\/><tableParts\/>/u);
    // the mark is at the cell of the merge that is seen
    expect(xml).toMatch(/<row r="1"><c r="A1" s="\d+"\/><\/row>/u);
  });

  it('writes with the prefixes that the parts use', async () => {
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const xml = `<x:worksheet ${main}><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const styles = `<x:styleSheet ${main}><x:cellXfs count="1"><x:xf numFmtId="9"><x:protection/></x:xf></x:cellXfs></x:styleSheet>`;
    const bytes = buildWorkbook({ sheets: [{ name: '表', xml }], parts: { 'xl/styles.xml': styles } });
    const parts = partsOf(await marked(bytes, [finding(), finding({ ref: 'C2' })]));
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<x:c r="C2" s="\d+"\/><\/x:row>.*<x:legacyDrawing /u);
    expect(parts['xl/styles.xml']).toMatch(
      /<x:fonts count="6">.*<x:fills count="6">.*<x:borders count="2">.*<x:xf [^>]*fillId="2" applyFill="1" numFmtId="9"><x:protection\/><\/x:xf>/u,
    );
    expect(parts['xl/styles.xml']).not.toMatch(/<[a-w]/u);
  });

  it('takes the marks of an earlier copy off when the corrected file comes back', async () => {
    const first = await marked(await officeFile(), [
      finding({ ref: 'B3' }),
      finding({ ref: 'B4' }),
      finding({ ref: 'C4' }),
    ]);
    const again = await marked(first, [finding({ ref: 'C4', level: 'warning' })]);
    expect(sheetsOf(again).map(({ name }) => name)).toEqual(['表', '其他', '校验结果']);
    const copy = await load(again);
    const sheet = copy.getWorksheet('表')!;
    expect(['B3', 'B4', 'C4'].map((ref) => fillOf(sheet.getCell(ref)))).toEqual([
      'FFFFFBE6',
      undefined,
      WARNING,
    ]);
    expect(['B3', 'B4'].map((ref) => noteOf(sheet.getCell(ref)))).toEqual([undefined, '我的批注']);
    expect(noteOf(sheet.getCell('C4'))).toContain('▲ 警告');
    expect(copy.getWorksheet('校验结果')?.rowCount).toBe(4);
    const shapes = partsOf(again)['xl/drawings/vmlDrawing1.vml'] ?? '';
    expect(shapes.match(/<v:shape /gu)).toHaveLength(2);
    // and once more, without anything to find
    const clean = await load(await marked(again, []));
    expect(fillOf(clean.getWorksheet('表')!.getCell('C4'))).toBeUndefined();
    expect(noteOf(clean.getWorksheet('表')!.getCell('C4'))).toBeUndefined();
  });

  it('takes them off too where another program saved the file without authors and with colours of its own', async () => {
    const first = partsOf(await marked(await officeFile(), [finding({ ref: 'B3' }), finding({ ref: 'B4' })]));
    const saved = buildWorkbook({
      parts: {
        ...first,
        'xl/styles.xml': first['xl/styles.xml']!.replaceAll(/<bgColor [^>]*>/gu, '<bgColor rgb="FF993300"/>'),
        'xl/comments1.xml': first['xl/comments1.xml']!.replaceAll(/<author>[^<]*/gu, '<author>'),
      },
    });
    const sheet = (await load(await marked(saved, []))).getWorksheet('表')!;
    expect(['B3', 'B4'].map((ref) => fillOf(sheet.getCell(ref)))).toEqual([undefined, undefined]);
    expect(['B3', 'B4'].map((ref) => noteOf(sheet.getCell(ref)))).toEqual([undefined, '我的批注']);
  });

  it('marks at most 1000 cells, the gravest, and says so', async () => {
    const rows = Array.from({ length: 1500 }, (_, row) => `<row r="${row + 1}"><c><v>1</v></c></row>`).join(
      '',
    );
    const findings = Array.from({ length: 1500 }, (_, row) =>
      finding({ ref: `A${row + 1}`, level: row < 1000 ? 'hint' : 'error' }),
    );
    const copy = await marked(buildWorkbook({ sheets: [{ name: '表', rows }] }), findings);
    const comments = partsOf(copy)['xl/comments1.xml'] ?? '';
    expect(comments.match(/<comment /gu)).toHaveLength(1000);
    expect(comments).toContain('ref="A1500"');
    const list = sheetsOf(copy)[1]!;
    expect(list.cells.find(({ ref }) => ref === 'A2')?.text).toContain('只标记了 1000 个');
    expect(list.cells.filter(({ column }) => column === 9)).toHaveLength(1501);
  });

  it('keeps macros, and says with which extension the copy is opened', async () => {
    const type = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const base = partsOf(buildWorkbook({ sheets: [{ name: '表' }] }))['[Content_Types].xml']!;
    const types = base.replace(/application\/vnd[^"]*main\+xml/u, type);
    const parts = { '[Content_Types].xml': types, 'xl/vbaProject.bin': strToU8('macro') };
    const copy = await markFile(
      { bytes: buildWorkbook({ sheets: [{ name: '表' }], parts }) },
      [finding()],
      'T',
    );
    expect(copy).toMatchObject({ ok: true, extension: 'xlsm' });
    expect(copy.ok && partsOf(copy.bytes)['xl/vbaProject.bin']).toBe('macro');
  });

  it('does not touch a conversation, whose comment is only a stand-in', async () => {
    const bytes = await officeFile();
    const parts = partsOf(bytes);
    const comments = parts['xl/comments1.xml']!.replace(/<author>[^<]*/u, '<author>tc={1}');
    const zip = buildWorkbook({ parts: { ...parts, 'xl/comments1.xml': comments } });
    const after = partsOf(await marked(zip, [finding({ ref: 'B4' })]))['xl/comments1.xml'] ?? '';
    expect(after).toContain('tc={1}');
    expect(after).not.toContain('不是确切的数');
  });

  it('leaves alone what it does not change safely', async () => {
    const reasonFor = async (plan: Parameters<typeof buildWorkbook>[0]) => {
      const copy = await markFile({ bytes: buildWorkbook(plan) }, [finding()], 'T');
      return copy.ok ? 'marked' : copy.reason;
    };
    const strict =
      '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData/></worksheet>';
    expect(await reasonFor({ sheets: [{ name: '表', xml: strict }] })).toBe('strict');
    const disorder = '<row r="3"/><row r="2"><c r="B2"><v>1</v></c></row>';
    expect(await reasonFor({ sheets: [{ name: '表', rows: disorder }] })).toBe('row-order');
    const sheetRels = relationships([{ id: 'c', type: 'comments', target: '../comments1.xml' }]);
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': sheetRels,
      'xl/comments1.xml': '<comments><a></comments>',
    };
    expect(await reasonFor({ sheets: [{ name: '表' }], parts })).toBe('structure');
    expect(await reasonFor({ sheets: [{ name: '表' }] })).toBe('marked');
  });

  it('gives the same bytes for the same request', async () => {
    const bytes = await officeFile();
    expect(Buffer.compare(await marked(bytes, [finding()]), await marked(bytes, [finding()]))).toBe(0);
  });
});
