import { ELEMENT_MAP } from '../testing/element.js';
import { type Content, sheetOf } from '../testing/sheet.js';
import type { Layout } from '../layout/layout.js';
import { readSubmission } from './read-submission.js';
import type { SubmissionRequest } from './submission.js';

const LAYOUT: Layout = {
  code: 'x',
  name: '表',
  orientation: 'portrait',
  columns: {
    name: ['指标名称'],
    member: ['学校名称'],
    period: ['期间'],
    value: ['本年', '数值'],
    sample: ['调查人次'],
  },
  meta: { member: ['填报单位'], period: ['报送期间'] },
  bodyEnd: [],
  totals: [],
};
const MEMBER: SubmissionRequest['expected']['member'] = {
  code: 'bjzy',
  name: '滨江职业技术学院',
  kind: '高职',
};
const YEAR = { kind: 'year', year: 2025 } as const;

const said = (rows: Content[][], period: SubmissionRequest['expected']['period'] = YEAR) =>
  readSubmission([sheetOf('表', rows)], {
    layouts: [LAYOUT],
    elements: ELEMENT_MAP,
    expected: { member: MEMBER, period },
  })
    .findings.map(({ code, ref }) => (ref === null ? code : `${code}@${ref}`))
    .filter((code) => /declared|title/u.test(code));
const HEADER = ['指标名称', '本年'];
const ROW = ['横向技术服务到款额', 12];

describe('what a table says of itself', () => {
  it('is asked for where nothing says it', () => {
    expect(said([HEADER, ROW])).toEqual(['member-not-declared', 'period-not-declared']);
  });

  it('is the member in a column of its own', () => {
    expect(
      said([
        ['学校名称', '指标名称', '本年'],
        ['滨江职业技术学院', ...ROW],
      ]),
    ).toEqual(['period-not-declared']);
  });

  it.each<[string, Content[][]]>([
    [
      'columns of years',
      [
        ['指标名称', '2024年', '2025年'],
        [...ROW, 13],
      ],
    ],
    [
      'columns of years beside one of samples',
      [
        ['指标名称', '2024年', '2025年', '调查人次'],
        [...ROW, 13, 800],
      ],
    ],
    [
      'a column of periods',
      [
        ['期间', '指标名称', '本年'],
        ['2025年', ...ROW],
      ],
    ],
  ])('is the period in %s', (_case, rows) => {
    expect(said(rows)).toEqual(['member-not-declared']);
  });

  it.each<[string, SubmissionRequest['expected']['period'], string[]]>([
    ['2025年社会服务统计表', YEAR, []],
    ['社会服务统计表（2025年度）', YEAR, []],
    ['2023—2025年社会服务统计表', YEAR, []],
    ['2025年社会服务统计表', { kind: 'month', year: 2025, month: 9 }, []],
    ['2024-2025学年社会服务统计表', { kind: 'school-year', year: 2024 }, []],
    ['2023-2024学年社会服务统计表', { kind: 'school-year', year: 2024 }, ['title-of-other-period@A1']],
    ['2024年社会服务统计表', YEAR, ['title-of-other-period@A1']],
    ['近三年社会服务统计表', YEAR, ['period-not-declared']],
    ['社会服务统计表（〔2023〕15号文附表）', YEAR, ['period-not-declared']],
  ])('is the period in the title %s', (title, period, expected) => {
    const codes = said([[title], HEADER, ROW], period);
    expect(codes.filter((code) => code !== 'member-not-declared')).toEqual(expected);
  });

  it('is not looked for in the title where the table says it itself', () => {
    const rows = [['2024年社会服务统计表'], ['填报单位：滨江职业技术学院', '报送期间：2025年'], HEADER, ROW];
    expect(said(rows)).toEqual([]);
  });
});
