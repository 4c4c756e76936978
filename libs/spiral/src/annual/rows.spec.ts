import type { IndicatorResult } from '@luoxuan/scoring';
import { verify, type Finding } from '../findings/index.js';
import { after, raised, run, then, waiting } from '../testing/finding.js';
import { scored } from '../testing/scored.js';
import type { StandingWarning } from '../warnings/standing.js';
import { ANNUAL_FIELDS, type AnnualEdit, type AnnualField } from './annual-row.js';
import { refuseEdit } from './check-edit.js';
import type { AnnualFacts } from './recorded.js';
import { annualRows } from './rows.js';

const ENTRY = { target: { 2025: 100 }, floor: '≥ 80', warning: { yellow: '≤ 90', red: '≤ 70' } };

const facts = (
  rest: Partial<AnnualFacts> = {},
  value = 75,
  before: Record<string, number> = { 2024: 95 },
): AnnualFacts => ({
  ...scored(value, ENTRY, 'up', before),
  warnings: [],
  findings: [],
  edits: [],
  ...rest,
});

const row = (given: AnnualFacts) => {
  const [only] = annualRows(given);
  if (only === undefined) throw new Error('no row');
  return only;
};
const zh = (field: AnnualField, given: AnnualFacts): string => row(given).cells[field].text.zh;

const WARNED: StandingWarning = {
  key: 'warning-line|VAL01||2025',
  rule: 'warning-line',
  indicator: 'VAL01',
  member: null,
  period: '2025',
  subject: '示例采集项',
  concerns: { department: '科研处', member: null },
  evidence: {},
  text: { zh: '示例采集项为 75.00 万元，已触及预警线。', en: 'it is 75' },
  foundLevel: 'yellow',
  level: 'red',
  since: '2024',
  until: '2025',
  periods: 2,
  state: 'continuing',
  mute: null,
  resolvedIn: null,
  history: [],
};

/** The finding of the spiral's own specs, about this indicator. */
const about = (finding: Finding): Finding => ({
  ...finding,
  indicator: 'VAL01',
  measures: finding.measures.map((m) => ({ ...m, promise: { ...m.promise, indicator: 'VAL01' } })),
});
const verified = (): Finding => {
  const event = verify(waiting(), run('2025-11'));
  if (event === null) throw new Error('not proved');
  return about(then(waiting(), event));
};
/** Promised in 2024 that the whole of 2025 would reach so much. */
const promised = (reach: string): Finding => ({
  ...about(waiting()),
  period: '2024-10',
  events: waiting().events.map((e) => ({ ...e, at: e.at.replace('2025', '2024') })),
  measures: about(waiting()).measures.map((m) => ({
    ...m,
    promise: { ...m.promise, reach, by: '2025', from: '2024' },
  })),
});

describe('the row of an indicator', () => {
  it('has the seven fields, each in both languages, whatever is on record', () => {
    for (const given of [facts(), facts({ warnings: [WARNED], findings: [verified()] })]) {
      const { cells } = row(given);
      expect(Object.keys(cells)).toEqual(ANNUAL_FIELDS);
      for (const { text } of Object.values(cells)) expect(text.zh && text.en).toBeTruthy();
    }
  });

  it('is pre-filled from target, lines and figures', () => {
    expect(zh('goal', facts())).toBe('2025年目标值 100.00 万元（标准所定）。');
    expect(zh('standard', facts())).toBe('标准值 80.00 万元。预警值 90 / 70 万元。');
    expect(zh('state', facts())).toBe(
      '2025年为 75.00 万元。达成度 75.00%。未达标准值。同比 −20.00 万元（−21.05%）。',
    );
    expect(zh('cause', facts())).toBe('示例采集项减少 20.00 万元，其中甲学院 −20.00。');
  });

  it('says what there is not', () => {
    const given = facts({}, 75, {});
    expect(zh('problem', given)).toBe('全年无预警。');
    expect(zh('cause', given)).toBe('未查原因。');
    expect(zh('measures', given)).toBe('无改进措施。');
    expect(zh('effect', given)).toBe('尚无经数据验证的成效。');
  });

  it.each<[string, Partial<StandingWarning>, string]>([
    ['running', {}, '触及预警线（红色，自2024年起 2 期，仍在持续）：示例采集项为 75.00 万元，已触及预警线。'],
    ['over', { state: 'resolved', resolvedIn: '2025-07' }, '2025年7月解除'],
    [
      'muted',
      {
        state: 'muted',
        mute: {
          rule: 'warning-line',
          indicator: null,
          member: null,
          from: '2025-01',
          to: '2025-12',
          reason: '系统切换',
          author: '王芳',
          at: '',
        },
      },
      '已静默：系统切换（王芳）',
    ],
  ])('names a warning that is %s', (_case, rest, expected) => {
    expect(zh('problem', facts({ warnings: [{ ...WARNED, ...rest }] }))).toContain(expected);
  });

  it.each<[string, Partial<StandingWarning>]>([
    ['of another indicator', { indicator: 'VAL02' }],
    ['that was over before the year', { until: '2024' }],
    ['of the year after', { since: '2026', until: '2026' }],
  ])('leaves out a warning %s', (_case, rest) => {
    expect(zh('problem', facts({ warnings: [{ ...WARNED, ...rest }] }))).toBe('全年无预警。');
  });

  it('takes cause, measure and proof from the findings', () => {
    const given = facts({ findings: [verified()] });
    expect(zh('cause', given)).toMatch(/^两家企业停止委托。示例采集项减少/);
    expect(zh('measures', given)).toBe('与两家企业续签委托（科研处，2025年10月20日前，有效）。');
    expect(zh('effect', given)).toBe(
      '与两家企业续签委托：承诺 60.00 万元，2025年10月实际 65.00 万元（+25.00 万元），达到承诺值。',
    );
  });

  it('does not call what was closed by hand an effect', () => {
    const closed = after(raised(), { act: 'acknowledge' }, { act: 'close', reason: '口径有误' });
    expect(zh('effect', facts({ findings: [about(closed)] }))).toContain('人工销号，不计入成效');
  });
});

describe('what a row leaves out and what it names', () => {
  const ended = (event: 'resolved' | 'withdrawn'): StandingWarning => ({
    ...WARNED,
    state: 'resolved',
    resolvedIn: '2025',
    history: [{ period: '2025', run: 'r', level: 'red', event }],
  });

  it('has no problem that came from figures which were corrected since', () => {
    expect(zh('problem', facts({ warnings: [ended('resolved')] }))).toContain('2025年解除');
    expect(zh('problem', facts({ warnings: [ended('withdrawn')] }))).toBe('全年无预警。');
  });

  it('calls a measure overdue that was not done in time', () => {
    const late = { ...about(raised()), measures: about(waiting()).measures, state: 'overdue' as const };
    const begun = { ...late, measures: late.measures.map((m) => ({ ...m, state: 'in-progress' as const })) };
    expect(zh('measures', facts({ findings: [begun] }))).toContain('逾期');
    expect(zh('measures', facts({ findings: [late] }))).not.toContain('逾期');
  });

  it('names who owes the figures that are missing', () => {
    const given = facts();
    const [gap, ...rest] = given.scorecard.dimensions;
    const dimensions = [gap, ...rest].flatMap((d) =>
      d === undefined ? [] : [{ ...d, indicators: d.indicators.map(owing) }],
    );
    expect(zh('state', { ...given, scorecard: { ...given.scorecard, dimensions } })).toContain(
      '缺报 1 个数（甲学院），不与完整数据相比。',
    );
  });
});

const owing = (result: IndicatorResult): IndicatorResult => ({
  ...result,
  explanation: { ...result.explanation, gaps: [{ element: 'VAL01', member: 'a', period: '2025' }] },
});

describe('promises of the year before', () => {
  it.each([
    ['75', true],
    ['75.01', false],
  ])('%s against 75: %s', (reach, kept) => {
    const { promises } = row(facts({ findings: [promised(reach)] }));
    expect(promises).toMatchObject([{ by: '2025', value: { text: '75.00' }, kept }]);
  });

  it('are shown with the decimals of the indicator', () => {
    const { catalog, ...given } = facts({ findings: [promised('80')] });
    const indicator = { ...catalog.indicators.get('VAL01')!, decimals: 0 };
    const whole = { ...catalog, indicators: new Map([...catalog.indicators, ['VAL01', indicator]]) };
    expect(row({ ...given, catalog: whole }).promises).toMatchObject([{ promised: { text: '80' } }]);
  });

  it('are not those of this year', () => {
    expect(row(facts({ findings: [verified()] })).promises).toEqual([]);
    // planned in 2025, from the same months of 2024 on
    const { events } = waiting();
    expect(row(facts({ findings: [{ ...promised('80'), events }] })).promises).toEqual([]);
  });

  it('are neither kept nor broken by a figure that some members still owe', () => {
    const given = facts({ findings: [promised('80')] });
    for (const { explanation } of given.scorecard.dimensions.flatMap((d) => d.indicators))
      explanation.gaps.push({ element: 'VAL01', member: 'b', period: '2025-12' });
    expect(row(given).promises).toMatchObject([{ kept: null }]);
  });

  it('stay open as long as no figure answers them', () => {
    const [measure] = promised('80').measures;
    const monthly = {
      ...promised('80'),
      measures: [{ ...measure!, promise: { ...measure!.promise, by: '2025-03' } }],
    };
    expect(row(facts({ findings: [monthly] })).promises).toMatchObject([{ kept: null }]);
    expect(zh('effect', facts({ findings: [monthly] }))).toContain('待2025年3月数据验证');
  });
});

const EDIT: AnnualEdit = {
  indicator: 'VAL01',
  field: 'cause',
  text: '一家企业停产',
  author: '李四',
  at: '2026-01-20T00:00:00.000Z',
};

describe('what people write', () => {
  it('takes the place of what was pre-filled, signed, the latest last', () => {
    const later = { ...EDIT, text: '两家企业停产', at: '2026-02-01T00:00:00.000Z' };
    const { cause, problem } = row(facts({ edits: [later, EDIT] })).cells;
    expect(cause).toEqual({
      text: { zh: '两家企业停产', en: '两家企业停产' },
      edited: { author: '李四', at: later.at },
      prefilled: { zh: '示例采集项减少 20.00 万元，其中甲学院 −20.00。', en: expect.any(String) as string },
    });
    expect(problem.edited).toBeNull();
  });

  it('is taken back by an edit without a text', () => {
    const back = { ...EDIT, text: null, at: '2026-02-01T00:00:00.000Z' };
    const { cause } = row(facts({ edits: [EDIT, back] })).cells;
    expect(cause).toEqual({ text: cause.prefilled, edited: null, prefilled: cause.prefilled });
  });

  it.each([
    ['nothing', {}, []],
    ['an indicator that is not there', { indicator: 'VAL09' }, ['unknown-indicator']],
    ['a field that is not there', { field: 'reason' }, ['unknown-field']],
    ['an empty text', { text: ' ' }, ['text-missing']],
    ['nobody', { author: '' }, ['author-missing']],
    [
      'all of it',
      { indicator: 'X', field: 'x', text: '', author: '' },
      ['unknown-indicator', 'unknown-field', 'text-missing', 'author-missing'],
    ],
  ])('is refused for %s', (_case, rest, codes) => {
    const refusals = refuseEdit({ ...EDIT, ...rest }, annualRows(facts()));
    expect(refusals.map((r) => r.code)).toEqual(codes);
    for (const { message, mend } of refusals)
      expect(message.zh && message.en && mend.zh && mend.en).toBeTruthy();
  });
});
