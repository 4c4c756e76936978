import { type Content, merge, sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';
import type { Submission } from './submission.js';

const { catalog, layouts } = await shipped();

/** A table with the figures of several colleges beside each other, as one of them hands it in. */
function handIn(rows: Content[][], name = '滨江职业技术学院'): Submission {
  const merges = [merge(1, 4, 1, 5), merge(1, 6, 1, 7)];
  const top = rows.findIndex(([, , , first]) => first === '院校') + 1;
  const wide = merge(top, 4, top, 6);
  return readSubmission([sheetOf('汇总', rows, { merges: top > 0 ? [wide] : merges })], {
    layouts,
    elements: catalog.elements,
    expected: {
      member: { code: 'bjzy', name, aliases: ['滨职院'], kind: '高职', lead: true },
      period: { kind: 'year', year: 2024 },
    },
  });
}

const shown = ({ readings, secondary }: Submission): string[] =>
  [...readings, ...secondary].map(({ element, period, ref }) => `${element}@${period} ${ref}`);

const SIDE_BY_SIDE = [
  ['序号', '指标名称', '计量单位', '院校', null, null, '合计'],
  [null, null, null, '滨江职业技术学院', '滨江技师学院', '滨江中等职业学校', null],
  [1, '横向技术服务到款额', '万元', 745.66, 120.5, 33, 899.16],
  [2, '企业员工培训人次', '人次', 5230, 2100, 860, 8190],
];

const YEARS = [
  ['序号', '指标名称', '计量单位', '滨江技师学院', null, '滨江职业技术学院', null],
  [null, null, null, '上年', '本年', '上年', '本年'],
  [1, '横向技术服务到款额', '万元', 110, 120.5, 700, 745.66],
  [2, '企业员工培训人次', '人次', 2000, 2100, 5000, 5230],
];

describe('columns of several members', () => {
  it('one below the name of the member holds its figures', () => {
    const submission = handIn(SIDE_BY_SIDE);
    expect(shown(submission)).toEqual(['SRV04@2024 D3', 'SRV12@2024 D4']);
    const others = submission.findings.filter(({ code }) => code === 'column-of-another-member');
    expect(others.map(({ ref, found }) => [ref, found])).toEqual([
      ['E2', '院校/滨江技师学院'],
      ['F2', '院校/滨江中等职业学校'],
    ]);
    expect(others[0]?.message.zh).toBe(
      '「院校/滨江技师学院」列的 2 个数不是「滨江职业技术学院」的，没有读取',
    );
  });

  it('a member may be named by another of its names', () => {
    const [header, names = [], ...body] = SIDE_BY_SIDE;
    const short = names.map((one) => (one === '滨江职业技术学院' ? '滨职院' : one));
    expect(shown(handIn([header!, short, ...body]))).toEqual(['SRV04@2024 D3', 'SRV12@2024 D4']);
  });

  it('the same columns below several members are read below its own name alone', () => {
    expect(shown(handIn(YEARS))).toEqual([
      'SRV04@2024 G3',
      'SRV12@2024 G4',
      'SRV04@2023 F3',
      'SRV12@2023 F4',
    ]);
  });

  it('whoever made the table is not the member that hands it in', () => {
    const { readings, findings, blocked } = handIn([
      ['制表单位：联合体秘书处', null, null, '单位：万元'],
      ...SIDE_BY_SIDE,
    ]);
    expect([blocked, readings.length]).toEqual([false, 2]);
    expect(findings.filter(({ code }) => code.startsWith('member-'))).toEqual([]);
  });

  it('those of others are never read as its own', () => {
    const submission = handIn(YEARS, '滨江商贸职业学院');
    expect(shown(submission)).toEqual([]);
    expect(submission.blocked).toBe(true);
  });
});
