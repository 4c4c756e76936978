import { type Content, merge, sheetOf } from '../testing/sheet.js';
import { ELEMENTS, elementOf } from '../testing/element.js';
import type { Sheet } from '../read/cell.js';
import { locateGenericTables } from '../table/locate-generic.js';
import { proposeMapping } from './propose.js';

const elements = [
  ...ELEMENTS,
  elementOf({ code: 'TAL17', name: '毕业生数', unit: '人', period: 'school-year' }),
  elementOf({ code: 'SRV13', name: '非学历培训学时', unit: '学时' }),
  elementOf({ code: 'SRV14', name: '非学历培训到账经费', unit: '万元', type: 'amount' }),
];
const period = { kind: 'year', year: 2023 } as const;
const propose = (rows: Content[][], more: Partial<Sheet> = {}) =>
  proposeMapping(locateGenericTables([sheetOf('表一', rows, more)]), elements, {
    member: { kind: '高职' },
    period,
  });
const shown = ({ tables }: ReturnType<typeof propose>) =>
  tables.map(({ labels }) => labels.map(({ label, ref, element }) => `${ref} ${label} = ${element ?? '?'}`));

describe('a proposed mapping', () => {
  const rows: Content[][] = [
    ['2023年社会服务情况统计表'],
    ['填报单位：滨江职业技术学院', null, null, null, '单位：万元'],
    ['序号', '统计项目', '计量单位', '2022年', '2023年', '备注'],
    ['甲', '乙', '丙', 1, 2, 3],
    [1, '横向技术服务到账经费', '万元', 3000.1, 3515.53],
    [2, '【新增】服务企业数（家）', '家', '/', 12],
    [3, '开展非学历培训', '学时', 80, 90],
    [4, '食堂满意度', '%', 80, 90],
    ['合计', null, null, 3000.1, 3527.53],
    ['填报人：张三'],
  ];

  it('names the columns and the element of each row, and leaves open what is none', () => {
    const mapping = propose(rows, { merges: [merge(1, 1, 1, 6)] });
    expect(mapping.tables).toMatchObject([
      {
        sheet: '表一',
        title: '2023年社会服务情况统计表',
        orientation: 'portrait',
        headerRow: 3,
        columns: [
          { role: 'index' },
          { role: 'name', label: '统计项目', ref: 'B3' },
          { role: 'unit' },
          { role: 'periods', period: '2022' },
          { role: 'periods', period: '2023' },
          { role: 'note' },
        ],
      },
    ]);
    expect(shown(mapping)).toEqual([
      [
        'B5 横向技术服务到账经费 = SRV04',
        'B6 【新增】服务企业数（家） = SRV03',
        'B7 开展非学历培训 = SRV13',
        'B8 食堂满意度 = ?',
      ],
    ]);
    const [first, , , last] = mapping.tables[0]!.labels;
    expect(first?.reasons.map(({ code }) => code)).toContain('unit-agrees');
    expect(last).toMatchObject({ confidence: 0, reasons: [{ code: 'nothing-near' }] });
  });

  it('of a landscape table names the element of each column', () => {
    const mapping = propose([
      ['学校名称', '横向到款', null, '毕业生数', '服务企业数量'],
      [null, '2022年', '2023年', '2023届', null],
      ['甲学院', 100, 90, 20, 3],
      ['乙学院', 100, 90, 20, 3],
    ]);
    expect(mapping.tables[0]).toMatchObject({
      orientation: 'landscape',
      columns: [
        { role: 'member', label: '学校名称' },
        { role: 'element', period: '2022' },
        { role: 'element', period: '2023' },
        { role: 'element', period: 'class-2023' },
        { role: 'element', period: null },
      ],
    });
    expect(shown(mapping)).toEqual([
      ['B1 横向到款 = SRV04', 'D1 毕业生数 = TAL17', 'E1 服务企业数量 = SRV03'],
    ]);
  });

  it('of a long table names each element once', () => {
    const mapping = propose([
      ['单位代码', '指标', '期间', '数值'],
      ['A', '横向到款', '2023', 1],
      ['A', '毕业生数', '2023', 2],
      ['A', '横向到款', '2022', 3],
    ]);
    expect(mapping.tables[0]).toMatchObject({
      orientation: 'long',
      columns: [{ role: 'member' }, { role: 'name' }, { role: 'period' }, { role: 'value' }],
    });
    expect(shown(mapping)).toEqual([['B2 横向到款 = SRV04', 'B3 毕业生数 = TAL17']]);
  });

  it('takes the only column of figures for those of this period, and never a target', () => {
    const mapping = propose([
      ['项目', '目标值', '情况'],
      ['横向到款', 100, 90],
      ['毕业生数', 100, 90],
    ]);
    expect(mapping.tables[0]?.columns.map(({ role }) => role)).toEqual(['name', 'ignored', 'value']);
  });

  it('proposes an element once and names the label that has it', () => {
    const mapping = propose([
      ['项目', '单位', '2023年'],
      ['横向技术服务到款额', '万元', 1],
      ['其中：横向到款（转让）', '万元', 1],
    ]);
    expect(shown(mapping)).toEqual([
      ['A2 横向技术服务到款额 = SRV04', 'A3 横向技术服务到款额/其中：横向到款（转让） = ?'],
    ]);
    expect(mapping.tables[0]?.labels[1]?.reasons[0]).toMatchObject({
      code: 'taken',
      en: expect.stringContaining('A2') as unknown,
    });
  });

  it('leaves two labels open that may both mean one element', () => {
    const { tables } = propose([
      ['项目', '2023年'],
      ['横向到款', 1],
      ['横向技术服务到账经费', 2],
    ]);
    expect(tables[0]?.labels.map(({ element, reasons }) => [element, reasons[0]?.code])).toEqual([
      [null, 'tie'],
      [null, 'tie'],
    ]);
  });

  it('does not look at hidden sheets', () => {
    expect(propose(rows, { state: 'hidden' }).tables).toEqual([]);
  });

  it('looks at a bounded number of labels in bounded time', () => {
    const many = Array.from({ length: 5000 }, (_, at): Content[] => [`横向技术服务到款额第${at}类项目`, at]);
    const started = performance.now();
    const { leftOut } = propose([['项目', '2023年'], ...many]);
    expect(leftOut).toEqual({ tables: 0, labels: 4600 });
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
