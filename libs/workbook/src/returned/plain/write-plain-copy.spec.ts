import type { Finding } from '../../findings/finding.js';
import type { Sheet } from '../../read/cell.js';
import { sheetsOf } from '../../read/testing/reading.js';
import { merge, sheetOf } from '../../testing/sheet.js';
import { finding, partsOf } from '../testing/copies.js';
import { writePlainCopy } from './write-plain-copy.js';

const write = (original: Sheet[], findings: Finding[] = []): Uint8Array =>
  writePlainCopy(original, findings, '2025年9月 滨江职业技术学院', 'strict');

describe('the plain copy', () => {
  it('holds the uploaded cells at the same addresses, with their types', () => {
    const original = [
      sheetOf('表', [
        ['标题', null, '填报\n单位 '],
        ['约500', 3515.53, true],
        [
          { type: 'error', value: '#DIV/0!', text: '#DIV/0!' },
          { type: 'date', value: '2025-09-30', text: '2025-09-30' },
          { type: 'number', value: 0.125, text: '12.5%', percent: true },
          { type: 'date', value: '1900-01-05', text: '1900-01-05' },
          { type: 'date', value: '2025-09-30T13:30:00', text: '2025-09-30T13:30:00' },
          { type: 'error', value: '', text: '' },
        ],
      ]),
      sheetOf('隐藏', [[1]], { state: 'hidden' }),
      sheetOf('_luoxuan', [['member', 'x']], { state: 'veryHidden' }),
    ];
    const copied = sheetsOf(write(original));
    expect(copied.map(({ name, state }) => [name, state])).toEqual([
      ['表', 'visible'],
      ['隐藏', 'hidden'],
      ['_luoxuan', 'veryHidden'],
      ['校验结果', 'visible'],
    ]);
    const seen = (sheet: Sheet | undefined) => sheet?.cells.map(({ ref, text, type }) => [ref, text, type]);
    const expected = seen(original[0])!
      .slice(0, -1)
      .map(([ref, text, type]) => [ref, text, text === '1900-01-05' ? 'text' : type]);
    expect(seen(copied[0])).toEqual(expected);
  });

  it('says that it is a plain copy, and why', () => {
    const list = sheetsOf(write([sheetOf('表', [['a']])])).at(-1)!;
    expect(list.cells.find(({ ref }) => ref === 'A2')?.text).toMatch(
      /不是原文件.*Strict.*plain copy.*strict/su,
    );
  });

  it('never turns a text into a formula, neither in the copy nor in the list', () => {
    const evil = ['=HYPERLINK("http://x","y")', '+1', '-1+2', '@SUM(A1)', '\t=1', '</t><f>1+1</f>'];
    const bytes = write(
      [sheetOf('表', [evil])],
      evil.map((found) => finding({ found, message: { zh: found, en: found } })),
    );
    for (const xml of Object.values(partsOf(bytes))) expect(xml).not.toMatch(/<f[ >]/u);
    expect(sheetsOf(bytes)[0]?.cells.map(({ value }) => value)).toEqual(evil);
  });

  it('lists every finding, those without a cell too, with links that stay inside', () => {
    const bytes = write(
      [sheetOf("表'1", [['a', '约500']]), sheetOf('隐藏', [['x']], { state: 'hidden' })],
      [
        finding({ sheet: "表'1", ref: 'B1' }),
        finding({ sheet: null, ref: null, code: 'no-table' }),
        finding({ sheet: '隐藏', ref: 'A1', code: 'hidden' }),
      ],
    );
    const list = sheetsOf(bytes).at(-1)!;
    const column = (number: number) =>
      list.cells.filter((cell) => cell.column === number && cell.row > 3).map(({ text }) => text);
    expect(column(9)).toEqual(['approximate', 'no-table', 'hidden']);
    expect(column(3)).toEqual(['B1', 'A1']);
    expect(column(5)).toEqual(['约500', '约500', '约500']);
    const parts = partsOf(bytes);
    expect(parts['xl/worksheets/sheet3.xml']?.match(/<hyperlink [^>]*>/gu)).toEqual([
      `<hyperlink ref="C4" location="'表''1'!B1"/>`,
    ]);
    expect(parts['xl/worksheets/_rels/sheet3.xml.rels']).toBeUndefined();
  });

  it('drops the list of an earlier copy, but not a sheet of the user with that name', () => {
    const names = (sheets: Sheet[]) => sheetsOf(write(sheets)).map(({ name }) => name);
    const first = sheetsOf(write([sheetOf('表', [['a']])], [finding({ ref: 'A1' })]));
    expect(names(first)).toEqual(['表', '校验结果']);
    const own = [sheetOf('校验结果', [['我的']])];
    expect(names(own)).toEqual(['校验结果', '校验结果 (2)']);
    expect(names(sheetsOf(write(own)))).toEqual(['校验结果', '校验结果 (2)']);
  });

  it('writes what a hostile file may hold without failing', () => {
    const original = [
      sheetOf('a/b:c*?[]\\', [[1]]),
      sheetOf('History', [[2]]),
      sheetOf('x'.repeat(40), [[3]]),
      sheetOf('X'.repeat(40), [['a', 'b'], ['c']], {
        merges: [merge(1, 1, 1, 2), merge(1, 1, 1_048_576, 16_384), merge(3, 1, 4, 2), merge(4, 2, 5, 3)],
        hiddenRows: [[2, 1_048_576]],
      }),
      sheetOf('远', [[{ ref: 'XFD1048576', row: 1_048_576, column: 16_384, value: 'z', text: 'z' }]]),
      sheetOf('乱', [['\u0001_x0041_\ufffe\ud800']]),
    ];
    const findings = [
      finding({ sheet: '没有', ref: 'A1' }),
      finding({ ref: 'oops' }),
      finding({ sheet: '远', ref: 'XFD1048576' }),
      finding({ sheet: 'a/b:c*?[]\\', ref: 'A1' }),
    ];
    const bytes = write(original, findings);
    const copied = sheetsOf(bytes);
    expect(copied).toHaveLength(7);
    expect(copied[3]).toMatchObject({ merges: [merge(3, 1, 4, 2)], hiddenRows: [[2, 2]] });
    expect(copied[3]?.cells.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
    expect(copied[4]?.cells[0]?.ref).toBe('XFD1048576');
    expect(copied[5]?.cells[0]?.text).toBe('\u0001_x0041_\ufffe\ufffd');
    // the links lead to the sheet as it is called in the copy
    expect(partsOf(bytes)['xl/worksheets/sheet7.xml']).toContain(`location="'a_b_c_____'!A1"`);
    expect(Object.keys(partsOf(bytes)).filter((name) => name.includes('comments'))).toHaveLength(2);
  });

  it('gives the same bytes for the same request', () => {
    const original = [sheetOf('表', [['a']])];
    expect(Buffer.compare(write(original, [finding()]), write(original, [finding()]))).toBe(0);
  });

  it('is written for as many cells as an upload may have', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 10 }, () => `某某学院${row}`),
    );
    const bytes = write([sheetOf('表', rows)], [finding({ ref: 'A20000' })]);
    const copied = sheetsOf(bytes, { cells: 400_000 });
    expect(copied[0]?.cells).toHaveLength(200_000);
  });
});
