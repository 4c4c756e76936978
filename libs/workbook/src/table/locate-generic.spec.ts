import { type Content, merge, sheetOf } from '../testing/sheet.js';
import type { Sheet } from '../read/cell.js';
import { locateGenericTables } from './locate-generic.js';

const locate = (rows: Content[][], more: Partial<Sheet> = {}) =>
  locateGenericTables([sheetOf('表一', rows, more)]);
const paths = (rows: Content[][], more: Partial<Sheet> = {}) =>
  locate(rows, more).map(({ columns }) => columns.map(({ path }) => path.join('/')));
const names = (rows: Content[][], more: Partial<Sheet> = {}) =>
  locate(rows, more).map(({ rows: body }) => body.map(({ path }) => path.map(({ text }) => text).join('/')));

describe('tables by their looks', () => {
  it('finds title, declarations, header, index row, body, notes and signatures', () => {
    const [table, ...others] = locate(
      [
        ['服务贡献表'],
        ['填报单位：滨江职业技术学院', null, null, '填报日期：2024年10月8日', '单位：万元'],
        ['序号', '指标名称', '单位', '2022年', '2023年', '备注'],
        ['甲', '乙', '丙', 1, 2, 3],
        [1, '横向技术服务到款额', '万元', 3000.1, 3515.53],
        [2, '服务企业数', '家', '/', 12],
        ['合计', null, null, 3000.1, 3527.53],
        ['注：本表由科研处填报。'],
        ['填报人：张三', null, '审核人：李四', null, '负责人：'],
      ],
      { merges: [merge(1, 1, 1, 6)] },
    );
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      title: { text: '服务贡献表' },
      header: { top: 3, bottom: 3 },
      range: { top: 3, left: 1, bottom: 6, right: 6 },
      declared: {
        member: { text: '滨江职业技术学院' },
        unit: { text: '万元' },
        filledOn: { text: '2024年10月8日' },
      },
    });
    expect(table?.columns.map(({ kind }) => kind)).toEqual([
      'index',
      'name',
      'unit',
      'figure',
      'figure',
      'note',
    ]);
    expect(table?.columns.map(({ periods }) => periods)).toMatchObject([
      [],
      [],
      [],
      [{ period: { year: 2022 } }],
      [{ period: { year: 2023 } }],
      [],
    ]);
    expect(table?.rows.map(({ row, unit }) => [row, unit])).toEqual([
      [5, '万元'],
      [6, '家'],
    ]);
    expect(table?.totals.map(({ row }) => row)).toEqual([7]);
    expect(table?.below.map(({ row }) => row)).toEqual([8, 9]);
  });

  it('folds two header rows into paths, merged or with the merges forgotten', () => {
    const rows: Content[][] = [
      ['学校', '毕业生数', '就业人数', null, '月收入'],
      [null, null, '小计', '其中:升学', null],
      ['甲学院', 100, 90, 20, 5000],
    ];
    const expected = [['学校', '毕业生数', '就业人数/小计', '就业人数/其中:升学', '月收入']];
    expect(paths(rows)).toEqual(expected);
    const merges = [1, 2, 5].map((column) => merge(1, column, 2, column));
    expect(paths(rows, { merges: [...merges, merge(1, 3, 1, 4)] })).toEqual(expected);
  });

  it('reads units in brackets, in a row of their own, and periods in a second header row', () => {
    const [table] = locate([
      ['学校', '横向到款（万元）', null, '毕业生数'],
      [null, '2022年', '2023年', '2023届'],
      [null, '（万元）', '（万元）', '人'],
      ['甲学院', 100, 90, 20],
    ]);
    expect(table?.columns.map(({ unit }) => unit)).toEqual([undefined, '万元', '万元', '人']);
    expect(table?.columns.map(({ path }) => path.join('/'))).toEqual([
      '学校',
      '横向到款（万元）/2022年',
      '横向到款（万元）/2023年',
      '毕业生数/2023届',
    ]);
  });

  it('takes years as numbers for a header and a blank corner for the names', () => {
    const [table] = locate([
      ['近三年数据'],
      [null, 2022, 2023, 2024],
      ['横向到款', 2000, 2010, 2020],
      ['毕业生数', 2100, 2030, 2000],
    ]);
    expect(table?.header).toEqual({ top: 2, bottom: 2 });
    expect(table?.columns.map(({ kind }) => kind)).toEqual(['name', 'figure', 'figure', 'figure']);
    expect(table?.rows).toHaveLength(2);
  });

  it('gives sub-rows the path of their parent', () => {
    expect(
      names([
        ['指标', '单位', '本年'],
        ['一、就业'],
        ['毕业去向落实人数', '人', 90],
        ['其中：升学人数', '人', 20],
        ['　　　自主创业人数', '人', 3],
        ['毕业生就业人数', '人', 70],
        ['其中：A类：留在当地', '人', 50],
        ['B类：西部和东北', '人', 20],
        ['月收入', '元', 5000],
      ]),
    ).toEqual([
      [
        '一、就业',
        '毕业去向落实人数',
        '毕业去向落实人数/其中：升学人数',
        '毕业去向落实人数/自主创业人数',
        '毕业生就业人数',
        '毕业生就业人数/其中：A类：留在当地',
        '毕业生就业人数/B类：西部和东北',
        '月收入',
      ],
    ]);
  });

  it('gives rows the group that is merged down beside them, or written once', () => {
    const rows: Content[][] = [
      ['项目', null, '2023年'],
      ['在校生满意度', '课堂育人', '95%'],
      [null, '课外育人', '94%'],
      ['毕业生满意度', '应届', '93%'],
      ['家长满意度', null, '92%'],
    ];
    const expected = [['在校生满意度/课堂育人', '在校生满意度/课外育人', '毕业生满意度/应届', '家长满意度']];
    const head = merge(1, 1, 1, 2);
    expect(names(rows, { merges: [head, merge(2, 1, 3, 1), merge(5, 1, 5, 2)] })).toEqual(expected);
    expect(names(rows, { merges: [head] })).toEqual(expected);
  });

  it('finds tables below each other, with and without a break', () => {
    const tables = locate([
      ['表1 计分卡'],
      ['指标', '单位', '2023年'],
      ['毕业生数', '人', 100],
      [],
      ['表2 服务贡献表'],
      ['单位：万元'],
      ['指标', '2022年', '2023年'],
      ['横向到款', 1, 2],
      ['学校', '毕业生数', '就业人数'],
      ['甲学院', 5, 4],
    ]);
    expect(tables.map(({ title, header }) => [title?.text, header.top])).toEqual([
      ['表1 计分卡', 2],
      ['表2 服务贡献表', 7],
    ]);
    expect(tables.map(({ declared }) => declared.unit?.text)).toEqual([undefined, '万元']);
  });

  it('finds tables beside each other, with a blank column between them or the labels repeated', () => {
    const beside = locate([
      ['两张表'],
      ['指标', '2023年', null, '学校', '毕业生数', '就业人数'],
      ['横向到款', 5, null, '甲学院', 100, 90],
      ['服务企业数', 6, null, '乙学院', 200, 180],
    ]);
    expect(beside.map(({ range }) => [range.left, range.right])).toEqual([
      [1, 2],
      [4, 6],
    ]);
    const folded = locate([
      ['指标', '本年', '指标', '本年'],
      ['横向到款', 5, '毕业生数', 100],
    ]);
    expect(folded.map(({ rows }) => rows.map(({ path }) => path[0]?.text))).toEqual([
      ['横向到款'],
      ['毕业生数'],
    ]);
  });

  it('keeps a blank column inside a table', () => {
    const tables = locate([
      ['指标', null, '2022年', null, '2023年'],
      ['横向到款', null, 5, null, 6],
    ]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.columns.filter(({ kind }) => kind === 'figure').map(({ column }) => column)).toContain(
      5,
    );
  });

  it('marks tables on hidden sheets', () => {
    expect(
      locate(
        [
          ['指标', '2023年'],
          ['横向到款', 5],
        ],
        { state: 'hidden' },
      ),
    ).toMatchObject([{ hidden: true }]);
  });
});
