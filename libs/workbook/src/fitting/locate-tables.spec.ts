import type { Layout } from '../layout/layout.js';
import { ELEMENT_MAP } from '../testing/element.js';
import { type Content, merge, sheetOf } from '../testing/sheet.js';
import { tryLayouts } from './locate-tables.js';
import { lexiconOf } from './subject.js';

const LAYOUT: Layout = {
  code: 'x',
  name: '表',
  orientation: 'portrait',
  columns: {
    index: ['序号'],
    code: ['指标代码'],
    name: ['指标名称'],
    unit: ['单位'],
    before: ['上年同期', '上年'],
    value: ['本期', '本年'],
    note: ['备注'],
  },
  meta: {
    member: ['填报单位'],
    period: ['报送期间', '期间'],
    filledOn: ['填报日期'],
    unit: ['单位', '金额单位'],
  },
  bodyEnd: ['制表说明', '填报人', '审核人'],
  totals: ['合计'],
};

const HEADER: Content[] = ['序号', '指标代码', '指标名称', '单位', '上年同期', '本期', '备注'];
const locate = (rows: Content[][], more = {}) =>
  tryLayouts([sheetOf('表一', rows, more)], [LAYOUT], lexiconOf(ELEMENT_MAP, 2025)).flatMap(
    ({ table, located }) => (located && !table.hidden ? [located] : []),
  );
const refs = (rows: Content[][], more = {}) =>
  locate(rows, more).flatMap(({ rows: body }) => body.map(({ figures }) => figures.at(-1)?.ref ?? null));

describe('locating a table', () => {
  it('finds header, columns and rows wherever they stand', () => {
    const [table] = locate([
      ['某联合体数据填报表'],
      [],
      [null, '备注', '本 期（万元）', '指标名称'],
      [null, '甲公司', 12, '横向到款'],
    ]);
    expect(table).toMatchObject({
      sheet: '表一',
      headerRow: 3,
      columns: { note: { column: 2 }, name: { column: 4 } },
      figures: [{ role: 'value', column: 3, unit: '万元' }],
    });
    expect(table?.rows).toMatchObject([
      { row: 4, cells: { name: { ref: 'D4' }, note: { text: '甲公司' } }, figures: [{ ref: 'C4' }] },
    ]);
  });

  it('needs a column of values and one of codes or names', () => {
    expect(
      locate([
        ['序号', '单位', '本期'],
        [1, '个', 3],
      ]),
    ).toEqual([]);
    expect(
      locate([
        ['指标代码', '指标名称'],
        ['A', 'b'],
      ]),
    ).toEqual([]);
  });

  it('passes over the index row, blank rows and totals', () => {
    const rows = [
      HEADER,
      ['甲', '乙', '丙', '丁', 1, 2, 3],
      [],
      [1, 'SRV02', '项目', '项', 1, 2],
      [null, ' ', '　'],
      [null, null, '合 计', null, 1, 2],
    ];
    expect(refs(rows)).toEqual(['F4']);
  });

  it('takes a row of figures for data where it is no index row', () => {
    expect(refs([HEADER, [1, 'SRV02', '项目', '项', 1, 2, 3]])).toEqual(['F2']);
  });

  it.each(['制表说明', '制表说明：略', '填报人：张三', '填 报 人', '审核人（签字）'])(
    'ends the body at %s',
    (text) => {
      const [table] = locate([HEADER, [1, 'A', 'a', '', 1, 2], [text], [2, 'B', 'b', '', 3, 4]]);
      expect(table?.rows).toHaveLength(1);
      expect(table?.after.map(({ row }) => row)).toContain(4);
    },
  );

  it('does not end the body at a name that only begins like a label', () => {
    expect(refs([HEADER, ['填报人数', 'A', 'a', '', 1, 2]])).toEqual(['F2']);
  });

  it('reads a header of two rows with cells merged downwards', () => {
    const rows = [
      ['序号', '指标名称', '数值情况'],
      [null, null, '上年', '本年'],
      [1, '横向到款', 3, 4],
    ];
    const [table] = locate(rows, { merges: [merge(1, 1, 2, 1), merge(1, 2, 2, 2), merge(1, 3, 1, 4)] });
    expect(table).toMatchObject({
      headerRow: 1,
      columns: { name: { column: 2 } },
      figures: [
        { role: 'before', column: 3 },
        { role: 'value', column: 4 },
      ],
    });
    expect(table?.rows).toMatchObject([{ row: 3, figures: [{}, { ref: 'D3' }] }]);
  });

  it('starts the body below a header that is merged over two rows', () => {
    const merges = [1, 2, 3].map((column) => merge(1, column, 2, column));
    expect(locate([['指标名称', '单位', '本期'], [], ['a', '个', 1]], { merges })[0]?.rows).toHaveLength(1);
  });

  it('reports a second column of the same kind', () => {
    expect(
      locate([
        ['指标名称', '本期', '本年'],
        ['a', 1, 2],
      ])[0]?.repeated,
    ).toMatchObject([{ role: 'value', cell: { ref: 'C1' } }]);
  });

  it('finds every table of a sheet, each with its own declarations', () => {
    const tables = locate([
      ['填报单位：甲学院'],
      HEADER,
      [1, 'A', 'a', '', 1, 2],
      ['填报单位：乙学院'],
      HEADER,
      [1, 'B', 'b', '', 3, 4],
    ]);
    expect(tables.map(({ meta }) => meta.member?.text)).toEqual(['甲学院', '乙学院']);
    expect(tables.map(({ rows }) => rows.at(0)?.cells.code?.text)).toEqual(['A', 'B']);
  });

  it('does not look at hidden sheets', () => {
    expect(locate([HEADER, [1, 'A', 'a', '', 1, 2]], { state: 'hidden' })).toEqual([]);
  });
});

describe('what is declared above a table', () => {
  const meta = (rows: Content[][], more = {}) => {
    const found = locate([...rows, HEADER], more)[0]?.meta ?? {};
    return Object.fromEntries(
      Object.entries(found).map(([role, { text, cell }]) => [role, `${text}@${cell.ref}`]),
    );
  };

  it.each<[string, Content[], Record<string, string>]>([
    [
      'in one cell',
      ['填报单位：甲学院   期间：2025年9月  单位：万元'],
      { member: '甲学院@A1', period: '2025年9月@A1', unit: '万元@A1' },
    ],
    [
      'beside the label',
      ['填 报 单 位', '甲学院', '期间：', '2025年9月'],
      { member: '甲学院@B1', period: '2025年9月@D1' },
    ],
    ['after a label with a colon', ['填报单位：', '甲学院'], { member: '甲学院@B1' }],
    ['as a number', ['报送期间', 202509], { period: '202509@B1' }],
    [
      'nowhere: the next cell is a label',
      ['填报单位', '填报日期', '2025-10-08'],
      { filledOn: '2025-10-08@C1' },
    ],
    ['nowhere: the next cell is too far', ['填报单位', null, '甲学院'], {}],
    ['half-width colons', ['填报单位:甲学院'], { member: '甲学院@A1' }],
    ['title alone', ['2025年9月数据填报表'], {}],
  ])('%s', (_where, row, found) => {
    expect(meta([row])).toEqual(found);
  });

  it('counts merged cells as one', () => {
    expect(meta([['填报单位', null, '甲学院']], { merges: [merge(1, 1, 1, 2)] })).toEqual({
      member: '甲学院@C1',
    });
  });
});
