import { type Content, sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';
import type { Submission } from './submission.js';

const { catalog, layouts } = await shipped();
type Period = Parameters<typeof readSubmission>[1]['expected']['period'];

function handIn(rows: Content[][], period: Period = { kind: 'year', year: 2023 }): Submission {
  const head = [['服务贡献表'], ['填报单位：滨江职业技术学院'], ['序号', '指标', '单位', '2023年']];
  const table = period.kind === 'year' ? head : [...head.slice(0, 2), ['序号', '指标', '单位', '本期']];
  return readSubmission([sheetOf('Sheet1', [...table, ...rows])], {
    layouts,
    elements: catalog.elements,
    expected: { member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true }, period },
  });
}

const shown = ({ readings }: Submission): string[] => readings.map(({ element, ref }) => `${element} ${ref}`);
const errors = ({ findings }: Submission): string[] =>
  findings.filter(({ level }) => level === 'error').map(({ code, ref }) => `${code} ${ref ?? ''}`);

describe('labels with marks around them', () => {
  it.each([
    '横向技术服务到款额①',
    '横向技术服务到款额（注1）',
    '▲横向技术服务到款额',
    '横向技术服务到款额（合计）',
    '横向技术服务到款额合计',
    '1.2 横向技术服务到款额',
    '第1项 横向技术服务到款额',
    '本年横向技术服务到款额',
    '横向技术服务到款额，万元',
    '横向技术服务到款额/万元',
  ])('%s is read', (name) => {
    const submission = handIn([[1, name, null, 100]]);
    expect(shown(submission)).toEqual(['SRV04 D4']);
    expect(submission.readings[0]?.quantity.steps).toBe(10000);
    expect(errors(submission)).toEqual([]);
  });

  it('a unit behind the name counts', () => {
    const [reading] = handIn([[1, '横向技术服务到款额/亿元', null, 1.5]]).readings;
    expect(reading?.quantity.steps).toBe(1500000);
  });

  it.each(['毕业生就业人数（合计）', '毕业生就业人数合计', '毕业生就业人数①'])(
    'the parts below %s are known as well',
    (name) => {
      const submission = handIn([
        [1, name, '人', 900],
        [null, '其中：A类：留在当地就业', '人', 600],
        [null, 'B类：到西部地区和东北地区就业', '人', 20],
      ]);
      expect(errors(submission)).toEqual([]);
      expect(submission.readings.map(({ quantity }) => quantity.steps)).toEqual([900, 600, 20]);
    },
  );

  it('本年 in the file of a month is not taken for the month', () => {
    const submission = handIn([[1, '本年横向技术服务到款额', '万元', 100]], {
      kind: 'month',
      year: 2023,
      month: 9,
    });
    expect(shown(submission)).toEqual([]);
    expect(errors(submission).length).toBeGreaterThan(0);
  });

  it('nor in the header of a wide table', () => {
    const rows = [
      ['月度数据'],
      ['单位名称', '本年横向技术服务到款额', '企业员工培训人次'],
      ['滨江职业技术学院', 100, 20],
    ];
    const submission = readSubmission([sheetOf('Sheet1', rows)], {
      layouts,
      elements: catalog.elements,
      expected: {
        member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true },
        period: { kind: 'month', year: 2023, month: 9 },
      },
    });
    expect(shown(submission)).toEqual(['SRV12 C3']);
    expect(errors(submission)).not.toEqual([]);
  });
});
