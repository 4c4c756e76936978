import type { Sheet } from '../read/cell.js';
import { type Content, merge, sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';
import type { Submission, SubmissionRequest } from './submission.js';

const { catalog, layouts } = await shipped();
const REQUEST: SubmissionRequest = {
  layouts,
  elements: catalog.elements,
  expected: {
    member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true },
    period: { kind: 'year', year: 2023 },
  },
};
const TOP: Content[][] = [['院校名称：滨江职业技术学院', null, null, '年度：2023年']];

const read = (
  name: string,
  rows: Content[][],
  more: Partial<Sheet> = {},
  request: Partial<SubmissionRequest> = {},
) => readSubmission([sheetOf(name, rows, more)], { ...REQUEST, ...request });
const figures = ({ readings }: Submission) =>
  readings.map(({ element, period, quantity }) => `${element} ${period} ${quantity.steps}`);
const problems = ({ findings }: Submission, ...levels: string[]) =>
  findings
    .filter(({ level }) => levels.length === 0 || levels.includes(level))
    .map(({ code, ref }) => `${code}@${ref ?? ''}`);

describe('the tables of the 质量年报', () => {
  it('计分卡: two years side by side, 其中 rows, figures of the school year', () => {
    const result = read(
      'Sheet1',
      [
        ['表1 计分卡'],
        ...TOP,
        ['序号', '指标', '单位', '2022年', '2023年'],
        [1, '毕业生人数', '人', 4100, 4200],
        [2, '毕业去向落实人数', '人', 3900, 4000],
        [null, '其中：毕业生升学人数', '人', 800, 900],
        [3, '毕业去向落实率', '%', 95.12, 95.24],
        [4, '本省去向落实率', '%', 60.1, 61.2],
        [5, '月收入', '元', 4300, 4428],
        [6, '毕业生面向三次产业就业人数', '人', 3000, 3050],
        [null, '其中：面向第一产业', '人', 50, 50],
        [null, '面向第二产业', '人', 1000, 1000],
        [null, '面向第三产业', '人', 1950, 2000],
        [7, '自主创业率', '%', '1.1%', '12%'],
        [8, '毕业三年晋升比例', '%', 40, '/'],
      ],
      { merges: [merge(1, 1, 1, 5)] },
    );
    expect(result.tables).toMatchObject([{ layout: 'quality-scorecard', ref: 'A3:E15', unverified: true }]);
    expect(problems(result, 'error')).toEqual([]);
    expect(result.readings).toHaveLength(23);
    expect(figures(result)).toEqual(
      expect.arrayContaining([
        'TAL17 2021-2022 4100',
        'TAL17 2022-2023 4200',
        'SCD02 2022-2023 900',
        'TAL24 2022-2023 442800',
      ]),
    );
  });

  it('满意度: who was asked stands beside each rate', () => {
    const result = read('满意度', [
      ['满意度调查表'],
      ...TOP,
      ['序号', '指标', '单位', '2023年', '调查人次', '调查方式'],
      [1, '在校生满意度', '%', 96.5, 5000, '网络问卷'],
      [null, '其中：课堂育人满意度', '%', 95.12, 5000, '网络问卷'],
      [null, '课外育人满意度', '%', 94, 5000, '网络问卷'],
      [2, '用人单位满意度', '%', 97.6, 300, '电话'],
      [3, '家长满意度', '%', 98, '', ''],
    ]);
    expect(result.tables).toMatchObject([{ layout: 'quality-satisfaction' }]);
    expect(problems(result, 'error', 'warning')).toEqual([]);
    expect(figures(result)).toEqual(
      expect.arrayContaining([
        'SAT01 2022-2023 9650',
        'SAT51 2022-2023 5000',
        'SAT52 2022-2023 5000',
        'SAT62 2022-2023 300',
      ]),
    );
    expect(result.read).toBe(9);
  });

  it.each([
    ['merged', [merge(5, 2, 6, 2)]],
    ['with a blank below it', []],
  ])('教学资源: one name in two units, %s; resources by level', (_how, merges) => {
    const result = read(
      '教学资源表',
      [
        ['教学资源表'],
        ['序号', '指标', '单位', '2022年', '2023年'],
        [1, '生师比', ':1', '15.3:1', 16.1],
        [2, '双师素质专任教师比例', '%', 78.57, 80],
        [3, '教学计划内课程总数', '门', 900, 910],
        [null, null, '学时', 50000, 51000],
        [4, '教学资源库数', '个', 3, 4],
        [null, '其中：国家级', '个', 1, 1],
        [null, '省级', '个', 1, 2],
        [5, '互联网出口带宽', 'Mbps', 10000, 10000],
        [6, '生均教学科研仪器设备值', '元/生', 12000.5, 13000],
      ],
      { merges },
    );
    expect(result.tables).toMatchObject([{ layout: 'quality-teaching' }]);
    expect(problems(result, 'error')).toEqual([]);
    expect(figures(result)).toEqual(
      expect.arrayContaining([
        'TCH05 2022-2023 910',
        'TCH06 2022-2023 51000',
        'TCH12 2022-2023 1',
        'TCH13 2022-2023 2',
      ]),
    );
  });

  it('国际影响: children of schools abroad', () => {
    const result = read('国际影响表', [
      ['国际影响表'],
      ['序号', '指标', '单位', '2022年', '2023年'],
      [1, '接收国外留学生专业数', '个', 2, 3],
      [2, '接收国外留学生人数', '人', 30, 45],
      [3, '在国外开办学校数', '所', 1, 1],
      [null, '其中：专业数量', '个', 2, 2],
      [null, '　　　在校生数', '人', 80, 95],
      [4, '专任教师赴国外指导和开展培训时间', '人日', 120, 150],
    ]);
    expect(result.tables).toMatchObject([{ layout: 'quality-international' }]);
    expect(problems(result, 'error')).toEqual([]);
    expect(figures(result)).toEqual(
      expect.arrayContaining(['INT08 2022-2023 2', 'INT09 2022-2023 95', 'INT12 2022-2023 150']),
    );
  });

  it('服务贡献: calendar years for money, school years for people', () => {
    const result = read('服务贡献表', [
      ['服务贡献表'],
      ...TOP,
      ['序号', '指标', '单位', '2022年', '2023年'],
      [1, '毕业生就业人数', '人', 3100, 3200],
      [null, '其中：A类：留在当地就业', '人', 1500, 1600],
      [null, 'B类：到西部地区和东北地区就业', '人', 100, 110],
      [null, 'C类：到中小微企业等基层服务', '人', 1400, 1400],
      [null, 'D类：到大型企业就业', '人', 100, 90],
      [2, '横向技术服务到款额', '万元', '3,000.00', '3515.53'],
      [3, '横向技术服务产生的经济效益', '万元', 9000, 10000],
      [4, '技术产权交易收入', '万元', 0, 12],
      [5, '知识产权项目数', '项', 30, 40],
      [null, '其中：专利授权', '项', 20, 25],
      [null, '　　　发明专利授权', '项', 5, 6],
      [6, '非学历培训项目数', '项', 30, 33],
      [7, '非学历培训学时', '学时', 4000, 5346],
      [null, '其中：公益项目培训学时', '学时', 400, 500],
      [8, '非学历培训到账经费', '万元', 500, 537.67],
    ]);
    expect(result.tables).toMatchObject([{ layout: 'quality-contribution' }]);
    expect(problems(result, 'error')).toEqual([]);
    expect(figures(result)).toEqual(
      expect.arrayContaining([
        'SRV04 2022 300000',
        'SRV04 2023 351553',
        'TAL20 2022-2023 1600',
        'CON08 2022-2023 500',
      ]),
    );
  });

  it('落实政策: a whole form', () => {
    const result = read('落实政策表', [
      ['落实政策表'],
      ['序号', '指标', '单位', '2022年', '2023年'],
      [1, '年生均财政拨款水平', '元', 13000, 14000],
      [2, '年财政专项拨款', '万元', 2000, 2100],
      [3, '教职工总数', '人', 800, 820],
      [null, '其中：专任教师总数', '人', 600, 610],
      [4, '思政课教师数', '人', 30, 32],
      [5, '学生体质测评合格率', '%', 92.1, 93],
      [6, '年实习专项经费', '万元', 100, 120],
      [null, '其中：年实习责任保险经费', '万元', 10, 12],
    ]);
    expect(result.tables).toMatchObject([{ layout: 'quality-policy' }]);
    expect(problems(result, 'error')).toEqual([]);
    expect(result.readings).toHaveLength(16);
  });
});

describe('the other layouts', () => {
  it.each<[table: string, rows: Content[][], expected: string[]]>([
    [
      '教学资源表',
      [
        [1, '教学资源库数', '个', 6],
        [null, '其中：国家级数量', '个', 1],
        [null, '省级数量', '个', 2],
        [null, '校级数量', '个', 3],
      ],
      ['TCH11', 'TCH12', 'TCH13', 'TCH14'],
    ],
    [
      '国际影响表',
      [
        [1, '接收留学生专业数', '个', 3],
        [2, '接收留学生人数', '人', 35],
        [3, '国外技能大赛获奖数量', '项', 3],
      ],
      ['INT01', 'INT02', 'INT14'],
    ],
    [
      '服务贡献表',
      [
        [1, '毕业生就业人数', '人', 2167],
        [null, '其中：A类：留在当地就业人数', '人', 1404],
        [null, 'C类：到中小微企业等基层就业人数', '人', 588],
      ],
      ['TAL26', 'TAL20', 'CON02'],
    ],
    [
      '落实政策表',
      [
        [1, '教职工额定编制数', '人', 700],
        [null, '在岗教职员工总数', '人', 702],
        [2, '参加国家学生体质健康标准测试人数', '人', 9200],
      ],
      ['POL02', 'POL08'],
    ],
  ])('%s: other wordings of its items', (table, rows, expected) => {
    const result = read(table, [[`表 ${table}`], ...TOP, ['序号', '指标', '单位', '2023年'], ...rows]);
    expect(problems(result, 'error')).toEqual([]);
    expect(result.readings.map(({ element }) => element)).toEqual(expected);
  });

  it('绩效自评表: only the result is read', () => {
    const result = read('Sheet1', [
      ['绩效自评表'],
      ['序号', '一级指标', '指标名称', '单位', '目标值', '完成值', '自评得分', '备注'],
      [1, '服务', '横向技术服务到款额', '万元', 3000, 3515.53, 10, ''],
      [2, null, '服务企业数', '家', 100, 120, 9.5, ''],
    ]);
    expect(result.tables).toMatchObject([{ layout: 'self-assessment' }]);
    expect(figures(result)).toEqual(['SRV04 2023 351553', 'SRV03 2023 120']);
    expect(problems(result, 'error', 'warning')).toEqual([]);
  });

  it('long: only the rows of the member, each for its period', () => {
    const result = read(
      '导出',
      [
        ['单位代码', '单位名称', '指标代码', '指标名称', '期间', '数值', '计量单位'],
        ['4133000001', '滨江职业技术学院', 'SRV04', '横向到款', '2023年8月', 100, '万元'],
        ['4133000001', '滨江职业技术学院', 'SRV04', '横向到款', 202309, 1200000, '元'],
        ['4133000002', '滨海学院', 'SRV04', '横向到款', '2023年9月', 70, '万元'],
      ],
      {},
      { expected: { ...REQUEST.expected, period: { kind: 'month', year: 2023, month: 9 } } },
    );
    expect(result.tables).toMatchObject([{ layout: 'long' }]);
    expect(figures(result)).toEqual(['SRV04 2023-08 10000', 'SRV04 2023-09 12000']);
    expect(problems(result)).toContain('row-of-another-member@B4');
    expect(result).toMatchObject({ read: 2, rejected: 0 });
  });

  it('landscape: colleges below each other, years above the elements', () => {
    const result = read(
      '汇总',
      [
        ['各院校情况汇总表'],
        ['序号', '学校', '毕业生数', null, '横向到款（万元）', null],
        [null, null, '2022年', '2023年', '上年', '本年'],
        [1, '滨江职业技术学院', 4100, 4200, 3000, 3515.53],
        [2, '滨海学院', 100, 200, 1, 2],
        ['合计', null, 4200, 4400, 3001, 3517.53],
      ],
      {
        merges: [
          merge(1, 1, 1, 6),
          merge(2, 1, 3, 1),
          merge(2, 2, 3, 2),
          merge(2, 3, 2, 4),
          merge(2, 5, 2, 6),
        ],
      },
    );
    expect(result.tables).toMatchObject([{ layout: 'landscape' }]);
    expect(figures(result)).toEqual(['TAL17 2021-2022 4100', 'TAL17 2022-2023 4200', 'SRV04 2023 351553']);
    expect(result.secondary).toMatchObject([{ element: 'SRV04', period: '2022', secondary: true }]);
    expect(problems(result, 'error', 'warning')).toEqual([]);
  });

  it('landscape: one row a month', () => {
    const result = read('月报', [
      ['月份', '横向到款（万元）', '服务企业数'],
      ['1月', 100, 5],
      ['2月', 200.5, 6],
      ['合计', 300.5, 11],
    ]);
    expect(figures(result)).toEqual([
      'SRV04 2023-01 10000',
      'SRV03 2023-01 5',
      'SRV04 2023-02 20050',
      'SRV03 2023-02 6',
    ]);
  });

  it('portrait by month, with a cumulative column that is not read', () => {
    const result = read('月报', [
      ['指标名称', '单位', '1月', '2月', '3月', '累计'],
      ['横向到款', '万元', 1, 2, 3, 6],
    ]);
    expect(result.tables).toMatchObject([{ layout: 'template' }]);
    expect(figures(result)).toEqual(['SRV04 2023-01 100', 'SRV04 2023-02 200', 'SRV04 2023-03 300']);
    expect(problems(result)).toContain('column-not-read@F1');
  });

  it('上年 and 本年: the year before is kept apart', () => {
    const result = read('表', [
      ['指标名称', '单位', '上年', '本年'],
      ['横向到款', '万元', 3000, 3515.53],
      ['服务企业数', '家', '约500', 120],
    ]);
    expect(figures(result)).toEqual(['SRV04 2023 351553', 'SRV03 2023 120']);
    expect(result.secondary).toMatchObject([{ element: 'SRV04', period: '2022', secondary: true }]);
    expect(problems(result, 'error')).toEqual([]);
    expect(problems(result, 'hint')).toContain('approximate@C3');
  });
});
