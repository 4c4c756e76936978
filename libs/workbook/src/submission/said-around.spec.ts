import type { Sheet } from '../read/cell.js';
import { type Content, sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';
import type { SubmissionRequest } from './submission.js';

const { catalog, layouts } = await shipped();
const OWN = { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true } as const;
const PEERS = [
  { code: 'bjsm', name: '滨江商贸职业学院', aliases: ['滨江商贸'] },
  { code: 'bjjd', name: '滨江机电中等专业学校' },
];
const MAY = { kind: 'month', year: 2023, month: 5 } as const;
const YEAR = { kind: 'year', year: 2023 } as const;
const HEADER: Content[] = ['指标名称', '单位', '本期'];
const ROW: Content[] = ['横向技术服务到款额', '万元', 60];

const handIn = (sheets: Sheet[], period: SubmissionRequest['expected']['period'] = MAY) => {
  const request = { layouts, elements: catalog.elements, peers: PEERS, expected: { member: OWN, period } };
  const { readings, findings, blocked, missing } = readSubmission(sheets, request);
  return {
    taken: readings.map(({ element, period: key, quantity }) => `${element}@${key}=${quantity.steps}`),
    said: findings
      .filter(({ code }) => code !== 'elements-absent')
      .map(({ code, level, ref }) => `${level} ${code}${ref === null ? '' : `@${ref}`}`),
    blocked,
    missing,
  };
};
const table = (...above: Content[][]): Content[][] => [...above, HEADER, ROW];
const taken = 'SRV04@2023-05=6000';

describe('a member that is named without a label', () => {
  const dated: Content[] = ['2023年5月数据填报表'];

  it.each<[string, Content[][], string]>([
    ['in the title', table(['滨江商贸职业学院2023年5月数据填报表']), 'A1'],
    ['on a line of its own', table(dated, ['滨江商贸职业学院']), 'A2'],
    ['behind 学校（盖章）', table(dated, ['学校（盖章）：滨江商贸职业学院']), 'A2'],
    ['by a short name on a line', table(dated, ['滨江商贸（盖章）']), 'A2'],
  ])('%s: another one refuses the file', (_where, rows, ref) => {
    expect(handIn([sheetOf('表', rows)])).toMatchObject({
      blocked: true,
      said: [`error member-differs@${ref}`],
    });
  });

  it('in the name of the only sheet refuses the file', () => {
    expect(handIn([sheetOf('滨江商贸职业学院', table(dated))])).toMatchObject({ blocked: true });
  });

  it('is the own one: nobody has to write it again', () => {
    for (const rows of [table(['滨江职业技术学院2023年5月数据填报表']), table(dated, ['滨江职业技术学院'])])
      expect(handIn([sheetOf('表', rows)])).toMatchObject({ blocked: false, taken: [taken], said: [] });
  });

  it.each<[string, Content[]]>([
    ['the lead in the title, the own one declared', ['填报单位：滨江职业技术学院']],
    ['to whom it is sent', ['报送至：滨江商贸职业学院']],
    ['a note', ['与滨江商贸职业学院共建']],
  ])('%s: does not matter', (_what, line) => {
    const title = line[0] === '填报单位：滨江职业技术学院' ? ['滨江商贸职业学院牵头2023年5月填报表'] : dated;
    expect(handIn([sheetOf('表', table(title, line))])).toMatchObject({ blocked: false, taken: [taken] });
  });

  it('one sheet a member: only the own one is read', () => {
    const sheets = ['滨江职业技术学院', '滨江商贸职业学院', 'bjjd'].map((name) =>
      sheetOf(name, table(dated)),
    );
    expect(handIn(sheets)).toMatchObject({
      blocked: false,
      taken: [taken],
      said: ['hint table-of-another-member', 'hint table-of-another-member'],
    });
  });

  it('a table of another one below the own one is not read', () => {
    const rows = [...table(dated, ['填报单位：滨江职业技术学院']), [], ['滨江商贸职业学院数据'], HEADER, ROW];
    expect(handIn([sheetOf('表', rows)])).toMatchObject({
      blocked: false,
      taken: [taken],
      said: ['hint table-of-another-member@A6'],
    });
  });

  it('rows below a heading with the name of another one are not read', () => {
    const named = (name: string, steps: number): Content[][] => [
      [name],
      ['横向技术服务到款额', '万元', steps],
    ];
    const rows = [dated, HEADER, ...named('一、滨江职业技术学院', 60), ...named('二、滨江商贸职业学院', 70)];
    expect(handIn([sheetOf('表', rows)])).toMatchObject({
      taken: [taken],
      said: ['hint member-not-declared', 'hint row-of-another-member@A5'],
    });
  });

  it('a department signs for its college', () => {
    const rows = table(dated, ['填报单位（盖章）：滨江职业技术学院科研处']);
    expect(handIn([sheetOf('表', rows)])).toMatchObject({ blocked: false, taken: [taken], said: [] });
  });
});

const signed: Content[] = ['填报单位：滨江职业技术学院'];

describe('a period that is named without a label', () => {
  it.each<[string, Content[]]>([
    ['another month', ['2023年4月数据填报表']],
    ['a month of another year', ['2022年5月份统计表']],
    ['a quarter', ['2023年第一季度数据表']],
    ['months together', ['2023年1-4月数据表']],
    ['half a year', ['2023年上半年数据表']],
    ['another month, on a line of its own', ['2022年5月']],
    ['another year, in brackets', ['（2022年度）']],
    ['another month behind 统计时间', ['统计时间：2022年5月']],
    ['the end of another month', ['数据截止时间：2023年4月30日']],
  ])('%s refuses the file of a month', (_what, line) => {
    const { blocked, said } = handIn([sheetOf('表', table(line, signed))]);
    expect({ blocked, said }).toEqual({ blocked: true, said: ['error period-differs@A1'] });
  });

  it.each<[string, Content[][]]>([
    ['the month', [['2023年5月数据填报表']]],
    ['the month on a line of its own', [['数据填报表'], ['（2023年5月）']]],
    ['the month behind 统计时间', [['统计时间：2023年5月']]],
    ['the month beside its label', [['时间', '2023年5月']]],
    ['the year', [['2023年数据填报表']]],
    ['the day of filling in beside it', [['2023年5月数据填报表'], ['2023年6月5日']]],
    ['the month of filling in beside it', [['2023年5月数据填报表'], ['2023年6月']]],
  ])('%s is right', (_what, above) => {
    expect(handIn([sheetOf('表', table(...above, signed))])).toMatchObject({
      blocked: false,
      taken: [taken],
      said: expect.not.arrayContaining(['hint period-not-declared']) as string[],
    });
  });

  it.each<[string, Content[], boolean, string[]]>([
    ['another year on a line of its own', ['（2022年度）'], true, ['error period-differs@A1']],
    ['its year on a line of its own', ['（2023年度）'], false, []],
    ['all its months', ['2023年1—12月数据表'], false, []],
    ['as of its last month', ['2023年12月统计表'], false, []],
    ['a month of it: perhaps', ['2023年5月统计表'], false, ['warning title-of-other-period@A1']],
    ['the month of filling in', ['2024年1月'], false, ['hint period-not-declared']],
  ])('%s, above a table of a year', (_what, line, blocked, said) => {
    expect(handIn([sheetOf('表', table(line, signed))], YEAR)).toMatchObject({ blocked, said });
  });

  it('sheets named by periods are read for them', () => {
    const months = ['4月', '5月'].map((name) => sheetOf(name, table(signed)));
    expect(handIn(months)).toMatchObject({
      taken: ['SRV04@2023-04=6000', taken],
      said: ['hint period-by-sheet-name'],
    });
    const years = ['2022年', '2023年'].map((name) => sheetOf(name, table(signed)));
    expect(handIn(years, YEAR).taken).toEqual(['SRV04@2022=6000', 'SRV04@2023=6000']);
    expect(handIn([sheetOf('2022年', table(signed))], YEAR).taken).toEqual(['SRV04@2022=6000']);
  });
});

describe('figures beside those of the period', () => {
  const header: Content[] = ['指标名称', '单位', '期间', '本期'];
  const row = (period: string): Content[] => ['横向技术服务到款额', '万元', period, 60];

  it('of later ones are refused at their cells', () => {
    const rows = [signed, header, row('2023-05'), row('2023-12'), row('2024-03')];
    expect(handIn([sheetOf('表', rows)])).toMatchObject({
      taken: [taken],
      said: ['error figure-of-later-period@D4', 'error figure-of-later-period@D5'],
    });
  });

  it('of earlier ones do not answer for it', () => {
    const own = handIn([sheetOf('表', [signed, header, row('2023-05')])]);
    const earlier = handIn([sheetOf('表', [signed, header, row('2022-05')])]);
    expect(earlier.taken).toEqual(['SRV04@2022-05=6000']);
    expect(earlier.missing).toBe(own.missing + 1);
  });
});
