import { strFromU8, unzipSync } from 'fflate';
import type { Finding } from '../findings/finding.js';
import type { Sheet } from '../read/cell.js';
import { readWorkbook } from '../read/read-workbook.js';
import { merge, sheetOf } from '../testing/sheet.js';
import { writeReturnedCopy } from './write-returned-copy.js';

const finding = (more: Partial<Finding>): Finding => ({
  code: 'approximate',
  level: 'error',
  sheet: '表',
  ref: 'B2',
  found: '约500',
  expected: { zh: '确切的数', en: 'an exact figure' },
  mend: { zh: '填 500', en: 'write 500' },
  message: { zh: '「约500」不是确切的数', en: '约500 is no exact figure' },
  ...more,
});
const write = (original: Sheet[], findings: Finding[] = []) =>
  writeReturnedCopy({ original, findings, title: '2025年9月 滨江职业技术学院' });
const sheetsOf = (bytes: Uint8Array): Sheet[] => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.sheets;
};
const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe('the returned copy', () => {
  it('holds the uploaded cells at the same addresses, with their types', async () => {
    const original = [
      sheetOf('表', [
        ['标题', null, '填报单位'],
        ['约500', 3515.53, true],
        [
          { type: 'error', value: '#DIV/0!', text: '#DIV/0!' },
          { type: 'date', value: '2025-09-30', text: '2025-09-30' },
          { type: 'number', value: 0.125, text: '12.5%', percent: true },
          { type: 'date', value: '1900-01-05', text: '1900-01-05' },
        ],
      ]),
      sheetOf('隐藏', [[1]], { state: 'hidden' }),
      sheetOf('_luoxuan', [['member', 'x']], { state: 'veryHidden' }),
    ];
    const [list, ...copied] = sheetsOf(await write(original));
    expect(list?.name).toBe('校验结果');
    expect(copied.map(({ name, state }) => [name, state])).toEqual([
      ['表', 'visible'],
      ['隐藏', 'hidden'],
      ['_luoxuan', 'veryHidden'],
    ]);
    const seen = (sheet: Sheet | undefined) => sheet?.cells.map(({ ref, text }) => [ref, text]);
    expect(seen(copied[0])).toEqual(seen(original[0]));
    expect(copied[0]?.cells.map(({ type }) => type)).toEqual([
      'text',
      'text',
      'text',
      'number',
      'bool',
      'error',
      'date',
      'number',
      'text',
    ]);
  });

  it('never turns a text into a formula, neither in the copy nor in the list', async () => {
    const evil = ['=HYPERLINK("http://x","y")', '+1', '-1+2', '@SUM(A1)'];
    const parts = partsOf(
      await write(
        [sheetOf('表', [evil])],
        evil.map((found) => finding({ found })),
      ),
    );
    for (const [path, xml] of Object.entries(parts)) {
      if (path.startsWith('xl/worksheets/')) expect(xml).not.toMatch(/<f[ >]/u);
    }
    const copied = sheetsOf(await write([sheetOf('表', [evil])]))[1];
    expect(copied?.cells.map(({ value }) => value)).toEqual(evil);
  });

  it('marks each cell with the colour of its gravest finding and one comment for all', async () => {
    const bytes = await write(
      [sheetOf('表', [['a', '约500']])],
      [
        finding({ level: 'hint', code: 'unit-converted', ref: 'B1' }),
        finding({ ref: 'B1' }),
        finding({ level: 'warning', code: 'suspect-unit-error', ref: 'C7' }),
      ],
    );
    const parts = partsOf(bytes);
    const comments = parts['xl/comments2.xml'] ?? '';
    expect(comments.match(/<comment /gu)).toHaveLength(2);
    expect(comments.indexOf('✖ 错误 approximate')).toBeLessThan(comments.indexOf('● 提示 unit-converted'));
    expect(comments).toContain('ref="C7"');
    expect(parts['xl/styles.xml']).toContain('FFF8C9C4');
    expect(parts['xl/styles.xml']).toContain('FFFFE9A8');
  });

  it('marks the visible cell of a merge', async () => {
    const original = [sheetOf('表', [['标题']], { merges: [merge(1, 1, 2, 3)] })];
    const parts = partsOf(await write(original, [finding({ ref: 'C2' })]));
    expect(parts['xl/comments2.xml']).toContain('ref="A1"');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('<mergeCell ref="A1:C2"/>');
  });

  it('lists every finding, those without a cell too, with links that stay inside', async () => {
    const bytes = await write(
      [sheetOf("表'1", [['a', '约500']]), sheetOf('隐藏', [['x']], { state: 'hidden' })],
      [
        finding({ sheet: "表'1", ref: 'B1' }),
        finding({ sheet: null, ref: null, code: 'no-table' }),
        finding({ sheet: '隐藏', ref: 'A1', code: 'hidden' }),
      ],
    );
    const list = sheetsOf(bytes)[0]!;
    const column = (number: number) =>
      list.cells.filter((cell) => cell.column === number && cell.row > 3).map(({ text }) => text);
    expect(column(9)).toEqual(['approximate', 'no-table', 'hidden']);
    expect(column(3)).toEqual(['B1', 'A1']);
    expect(column(5)).toEqual(['约500', '约500', '约500']);
    const parts = partsOf(bytes);
    expect(parts['xl/worksheets/sheet1.xml']?.match(/<hyperlink [^>]*>/gu)).toEqual([
      '<hyperlink ref="C4" location="&apos;表&apos;&apos;1&apos;!B1"/>',
    ]);
    expect(parts['xl/worksheets/_rels/sheet1.xml.rels'] ?? '').not.toContain('External');
  });

  it('drops the list of an earlier copy, but not a sheet of the user with that name', async () => {
    const first = sheetsOf(await write([sheetOf('表', [['a']])], [finding({ ref: 'A1' })]));
    expect(sheetsOf(await write(first)).map(({ name }) => name)).toEqual(['校验结果', '表']);
    const own = [sheetOf('校验结果', [['我的']])];
    expect(sheetsOf(await write(own)).map(({ name }) => name)).toEqual(['校验结果', '校验结果 (2)']);
  });

  it('writes what a hostile file may hold without failing', async () => {
    const original = [
      sheetOf('a/b:c*?[]\\', [[1]]),
      sheetOf('History', [[2]]),
      sheetOf('x'.repeat(40), [[3]]),
      sheetOf('X'.repeat(40), [['a', 'b'], ['c']], {
        merges: [merge(1, 1, 1, 2), merge(1, 1, 1_048_576, 16_384), merge(3, 1, 4, 2), merge(4, 2, 5, 3)],
        hiddenRows: [[2, 1_048_576]],
      }),
      sheetOf('远', [[{ ref: 'XFD1048576', row: 1_048_576, column: 16_384, value: 'z', text: 'z' }]]),
    ];
    const copied = sheetsOf(
      await write(original, [finding({ sheet: '没有', ref: 'A1' }), finding({ ref: 'oops' })]),
    );
    expect(copied).toHaveLength(6);
    expect(copied[4]).toMatchObject({ merges: [merge(3, 1, 4, 2)], hiddenRows: [[2, 2]] });
    expect(copied[4]?.cells.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(copied[5]?.cells[0]?.ref).toBe('XFD1048576');
  });

  it('gives the same bytes for the same request', async () => {
    const original = [sheetOf('表', [['a']])];
    expect(Buffer.compare(await write(original, [finding({})]), await write(original, [finding({})]))).toBe(
      0,
    );
  });
});
