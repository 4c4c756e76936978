import type { Sheet } from '../read/cell.js';
import { type Content, merge, sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';
import type { SubmissionRequest } from './submission.js';

const { catalog, layouts } = await shipped();
const REQUEST: SubmissionRequest = {
  layouts,
  elements: catalog.elements,
  expected: {
    member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true },
    period: { kind: 'year', year: 2023 },
  },
};
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Layouts of the tables that were read, and their figures as element@period=steps; those of 上年 in brackets. */
function reading(
  rows: Content[][],
  more: Partial<Sheet> = {},
  request: Partial<SubmissionRequest> = {},
): string[] {
  const { tables, readings, secondary } = readSubmission([sheetOf('表', rows, more)], {
    ...REQUEST,
    ...request,
  });
  const shown = ({ element, period, quantity }: (typeof readings)[number]): string =>
    `${element}@${period}=${quantity.steps}`;
  return [
    tables.map(({ layout }) => layout).join(' '),
    ...readings.map(shown),
    ...secondary.map((one) => `(${shown(one)})`),
  ];
}

/** With what else the sheet and the request have. */
type Case = [
  rows: Content[][],
  expected: string[],
  more?: Partial<Sheet>,
  request?: Partial<SubmissionRequest>,
];

const schoolYear = {
  expected: { ...REQUEST.expected, period: { kind: 'school-year', year: 2022 } },
} as const;

describe('tables as offices make them', () => {
  it.each<[string, ...Case]>([
    [
      'years as numbers below 年度数据, merged',
      [
        ['某学院数据表'],
        ['序号', '指标名称', '计量单位', '年度数据', null, null, '备注'],
        [null, null, null, 2021, 2022, 2023],
        [1, '横向到款', '万元', 1, 2, 3],
        [2, '毕业生数', '人', 2000, 2010, 2020],
      ],
      [
        'template',
        'SRV04@2021=100',
        'SRV04@2022=200',
        'SRV04@2023=300',
        'TAL17@2020-2021=2000',
        'TAL17@2021-2022=2010',
        'TAL17@2022-2023=2020',
      ],
      {
        merges: [
          merge(1, 1, 1, 7),
          merge(2, 1, 3, 1),
          merge(2, 2, 3, 2),
          merge(2, 3, 3, 3),
          merge(2, 4, 2, 6),
        ],
      },
    ],
    [
      'blank columns in front, full width, seal behind the label, a unit for the whole table',
      [
        [],
        [null, null, '社会服务情况表'],
        [null, null, '填报单位（盖章）：滨江职业技术学院', null, '单位：元'],
        [null, null, '指　标', '２０２２年', '２０２３年'],
        [null, null, ' 横向技术服务到款额 ', '３００，０００', '３５１５５３００ '],
      ],
      ['template', 'SRV04@2022=3000', 'SRV04@2023=351553'],
    ],
    [
      'three rows of headers, landscape',
      [
        ['学校', '毕业生数', '就业情况', null, null, '横向到款（万元）'],
        [null, null, '就业人数', null, '自主创业人数', null],
        [null, null, '小计', '其中:升学', null, null],
        ['滨江职业技术学院', 4200, 3000, 900, 30, 3515.53],
      ],
      [
        'landscape',
        'TAL17@2022-2023=4200',
        'TAL26@2022-2023=3000',
        'SCD02@2022-2023=900',
        'TAL27@2022-2023=30',
        'SRV04@2023=351553',
      ],
      {
        merges: [
          merge(1, 1, 3, 1),
          merge(1, 2, 3, 2),
          merge(1, 3, 1, 5),
          merge(2, 3, 2, 4),
          merge(2, 5, 3, 5),
          merge(1, 6, 3, 6),
        ],
      },
    ],
    [
      'one row of figures without any label',
      [
        ['横向到款(万元)', '服务企业数'],
        [3515.53, 120],
      ],
      ['landscape', 'SRV04@2023=351553', 'SRV03@2023=120'],
    ],
    [
      'years down the side as numbers',
      [
        ['年份', '横向到款（万元）', '毕业生数'],
        [2022, 2, 2010],
        [2023, 3, 2020],
      ],
      ['landscape', 'SRV04@2022=200', 'TAL17@2021-2022=2010', 'SRV04@2023=300', 'TAL17@2022-2023=2020'],
    ],
    [
      'years down the side below a blank corner, with a row that compares them',
      [
        ['', '横向到款（万元）', '服务企业数（家）'],
        ['2022年', 1, 2],
        ['2023年', 3, 4],
        ['增长率', '200%', '100%'],
      ],
      ['landscape', 'SRV04@2022=100', 'SRV03@2022=2', 'SRV04@2023=300', 'SRV03@2023=4'],
    ],
    [
      '上年 and 本年 down the side',
      [
        ['年度', '横向到款（万元）'],
        ['上年', 1],
        ['本年', 3],
      ],
      ['landscape', 'SRV04@2023=300', '(SRV04@2022=100)'],
    ],
    [
      'a row of units below landscape headers',
      [
        ['学校', '横向到款', '月收入'],
        [null, '万元', '元'],
        ['滨江职业技术学院', 5, 4428],
      ],
      ['landscape', 'SRV04@2023=500', 'TAL24@2022-2023=442800'],
    ],
    [
      'the year in front of the name',
      [
        ['学校', '2022年横向到款（万元）', '2023年横向到款（万元）'],
        ['滨江职业技术学院', 5, 6],
      ],
      ['landscape', 'SRV04@2022=500', 'SRV04@2023=600'],
    ],
    [
      'long, member and period merged down, the unit in the cell',
      [
        ['学校', '指标', '期间', '数值'],
        ['滨江职业技术学院', '横向到款', '2023年1月', '35万元'],
        [null, '服务企业数', null, '5家'],
        [null, '横向到款', '2023年2月', '1.5亿元'],
      ],
      ['long', 'SRV04@2023-01=3500', 'SRV03@2023-01=5', 'SRV04@2023-02=1500000'],
      { merges: [merge(2, 1, 4, 1), merge(2, 3, 3, 3)] },
    ],
    [
      'two tables below headings',
      [
        ['2023年度数据'],
        ['一、人才培养'],
        ['指标', '单位', '数值'],
        ['毕业生数', '人', 4200],
        ['二、社会服务'],
        ['指标', '单位', '数值'],
        ['横向到款', '万元', 3515],
      ],
      ['template template', 'TAL17@2022-2023=4200', 'SRV04@2023=351500'],
    ],
    [
      'explanations and other lines above',
      [
        ['填表说明：'.concat('所有数据以财务到账为准，不得估算；没有数据的留空。'.repeat(3))],
        ['附件1', null, '内部资料'],
        [],
        ['指标名称', '单位', '2023年'],
        ['横向到款', '万元', 3515],
      ],
      ['template', 'SRV04@2023=351500'],
    ],
    [
      'the header again on the next page, below the same 单位',
      [
        ['单位：元'],
        ['指标名称', '本年'],
        ['横向到款', 50000],
        ['第1页'],
        ['指标名称', '本年'],
        ['纵向到款', 60000],
      ],
      ['template template', 'SRV04@2023=500', 'SRV05@2023=600'],
    ],
    [
      'tables beside each other that begin in different rows',
      [
        ['指标', '2023年'],
        ['横向到款', 5],
        ['服务企业数', 6, null, '项目', '2023年'],
        ['纵向到款', 7, null, '毕业生数', 100],
        [null, null, null, '就业人数', 90],
      ],
      [
        'template template',
        'SRV04@2023=500',
        'SRV03@2023=6',
        'SRV05@2023=700',
        'TAL17@2022-2023=100',
        'TAL26@2022-2023=90',
      ],
    ],
    [
      'names and figures in two columns beside each other',
      [
        ['指标', '单位', '数值', '指标', '单位', '数值'],
        ['横向到款', '万元', 5, '毕业生数', '人', 100],
      ],
      ['template template', 'SRV04@2023=500', 'TAL17@2022-2023=100'],
    ],
    [
      'a column of groups that is merged down',
      [
        ['类别', '指标名称', '单位', '本年'],
        ['服务', '横向到款', '万元', 5],
        [null, '服务企业数', '家', 6],
      ],
      ['template', 'SRV04@2023=500', 'SRV03@2023=6'],
      { merges: [merge(2, 1, 3, 1)] },
    ],
    [
      'target and result in pairs of years',
      [
        ['指标', '2022年', null, '2023年', null],
        [null, '目标值', '完成值', '目标值', '完成值'],
        ['横向到款', 1, 2, 3, 4],
      ],
      ['self-assessment', 'SRV04@2022=200', 'SRV04@2023=400'],
      { merges: [merge(1, 1, 2, 1), merge(1, 2, 1, 3), merge(1, 4, 1, 5)] },
    ],
    [
      'twelve months and their sum',
      [
        ['指标', '单位', ...MONTHS.map((month) => `${month}月`), '合计'],
        ['横向到款', '万元', ...MONTHS, 78],
      ],
      ['template', ...MONTHS.map((month) => `SRV04@2023-${String(month).padStart(2, '0')}=${month}00`)],
    ],
    [
      'classes of graduates',
      [
        ['指标', '2022届', '2023届'],
        ['毕业生数', 5, 6],
      ],
      ['template', 'TAL17@2021-2022=5', 'TAL17@2022-2023=6'],
    ],
    [
      '上学年 and 本学年 in a file for a school year',
      [
        ['指标', '单位', '上学年', '本学年'],
        ['毕业生数', '人', 4, 5],
      ],
      ['template', 'TAL17@2022-2023=5', '(TAL17@2021-2022=4)'],
      {},
      schoolYear,
    ],
    [
      'line breaks inside labels, prefixes and numbers before names',
      [
        ['指标\n名称', '计量\n单位', '本年\n数'],
        ['【新增】横向\n到款', '万元', 1],
        ['*服务企业数', '家', 2],
        ['（1）就业人数', '人', 3],
      ],
      ['template', 'SRV04@2023=100', 'SRV03@2023=2', 'TAL26@2022-2023=3'],
    ],
  ])('%s', (_what, ...[rows, expected, more, request]) => {
    expect(reading(rows, more, request)).toEqual(expected);
  });

  it.each<[string, Content[][], string]>([
    [
      'no header',
      [
        ['横向到款', '万元', 3515],
        ['服务企业数', '家', 12],
      ],
      'no-table',
    ],
    [
      'a list of people',
      [
        ['姓名', '工号'],
        ['张三', 1001],
        ['李四', 1002],
      ],
      'no-layout',
    ],
    [
      'the right header over other things',
      [
        ['指标名称', '单位', '本年'],
        ...['食堂座位数', '宿舍床位数', '图书册数', '操场面积'].map((name) => [name, '个', 100]),
      ],
      'no-layout',
    ],
  ])('%s: nothing is read, and it is said why', (_what, rows, code) => {
    const result = readSubmission([sheetOf('表', rows)], REQUEST);
    expect(result).toMatchObject({ blocked: true, read: 0, tables: [] });
    expect(result.findings).toMatchObject([{ code, level: 'error' }]);
  });
});
