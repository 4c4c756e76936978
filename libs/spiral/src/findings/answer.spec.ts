import { after, raised, run, RAISED, then, waiting } from '../testing/finding.js';
import { answerTo, reopen, startFinding, type AnsweredWarning } from './answer.js';
import { casesOf } from './cases.js';
import { closureRate } from './closure-rate.js';
import { knowledgeText, nothingKnown } from './knowledge.js';
import type { Finding } from './finding.js';
import { figure } from '../testing/finding.js';
import { verify } from './verify.js';

const warning = (given: Partial<AnsweredWarning> = {}): AnsweredWarning => ({
  key: 'warning-line|SRV04||2025-08',
  rule: 'warning-line',
  indicator: 'SRV04',
  member: null,
  level: 'red',
  subject: '横向到款额',
  text: { zh: '低于预警线', en: 'below the line' },
  since: '2025-08',
  until: '2025-08',
  evidence: { value: figure(40), line: '50 万元' },
  ...given,
});
const closed = (): Finding => then(waiting(), verify(waiting(), run('2025-10'))!);
const BACK = { key: 'warning-line|SRV04||2025-12', since: '2025-12', until: '2025-12' };

describe('what becomes of a warning', () => {
  it.each<[string, Partial<AnsweredWarning>, Finding[], string]>([
    ['red, the first time', {}, [], 'open'],
    ['yellow', { level: 'yellow' }, [], 'open'],
    ['blue', { level: 'blue' }, [], 'answered'],
    ['a late submission', { level: 'late' }, [], 'answered'],
    ['one that goes on', { until: '2025-09' }, [raised()], 'answered'],
    ['another key while the finding is open', BACK, [waiting()], 'answered'],
    ['another indicator', { indicator: 'SRV05' }, [raised()], 'open'],
    ['another member', { member: 'a' }, [raised()], 'open'],
    ['back after it was closed by data', BACK, [closed()], 'reopen'],
    ['gone on after it was closed by data', { until: '2025-11' }, [closed()], 'answered'],
    ['the month by which it was closed', { until: '2025-10' }, [closed()], 'answered'],
    [
      'an older month, diagnosed again',
      { key: 'warning-line|SRV04||2025-07', since: '2025-07', until: '2025-07' },
      [closed()],
      'answered',
    ],
    [
      'of the year, when a month had closed it',
      { key: 'warning-line|SRV04||2025', since: '2025', until: '2025' },
      [closed()],
      'open',
    ],
    ['blue after it was closed', { ...BACK, level: 'blue' }, [closed()], 'answered'],
    [
      'the same after it was cancelled',
      { until: '2025-12' },
      [after(raised(), { act: 'cancel' })],
      'answered',
    ],
    ['a new one after the old was cancelled', BACK, [after(raised(), { act: 'cancel' })], 'open'],
  ])('%s', (_case, given, findings, kind) => {
    expect(answerTo(warning(given), findings).kind).toBe(kind);
  });

  it('a finding begins with the warning and what is known of it', () => {
    const event = startFinding(warning(), nothingKnown('2025-08'), { id: 'R-1', now: RAISED.at });
    expect(event.data).toMatchObject({
      run: 'R-1',
      level: 'red',
      problem: { zh: '低于预警线' },
      value: { text: '40.00' },
      knowledge: { since: '2025-08' },
    });
  });

  it('a finding that came back is open again, with the count', () => {
    const again = then(closed(), reopen(warning(BACK), { id: 'R-2', now: '2026-01-12T00:00:00.000Z' }));
    expect(again).toMatchObject({ state: 'raised', relapses: 1, verifiedIn: null, cause: null });
    expect(answerTo(warning(BACK), [again]).kind).toBe('answered');
    expect(casesOf([again])).toEqual([]);
  });
});

describe('what the system knows, in sentences', () => {
  it('names since when, who, which part, and who does better', () => {
    const text = knowledgeText({
      ...nothingKnown('2025-08'),
      change: { nowSpan: '2025-08', beforeSpan: '2024-08', difference: figure(-20) },
      members: [{ code: 'a', name: { zh: '甲学院', en: 'A' }, effect: figure(-25) }],
      elements: [{ code: 'SRV04', name: { zh: '横向到款', en: 'income' }, effect: figure(-20) }],
      denominatorAlone: true,
      rank: { among: 'consortia', rank: 3, of: 5 },
      peers: [{ member: 'b', name: '乙学院', value: figure(30), change: figure(5) }],
    });
    expect(text.map((t) => t.zh)).toEqual([
      '自2025年8月起。',
      '与2024年8月相比 −20.00 万元。',
      '主要来自成员单位：甲学院 −25.00 万元。',
      '主要来自采集项：横向到款 −20.00 万元。',
      '变动来自分母，分子未动或反向变动。',
      '同期改善的：乙学院 30.00 万元 (+5.00 万元)。',
      '在 5 个联合体中排第 3 位。',
    ]);
    for (const { en } of text) expect(en).not.toBe('');
  });

  it('does not make up what is not known', () => {
    expect(knowledgeText(nothingKnown('2025-08'))).toHaveLength(1);
  });
});

describe('QA02 改进措施闭环率', () => {
  it('is closed by data over raised; by hand is counted apart', () => {
    const rate = closureRate([
      closed(),
      closed(),
      raised(),
      after(raised(), { act: 'acknowledge' }, { act: 'close' }),
      after(raised(), { act: 'cancel' }),
      waiting(),
    ]);
    expect(rate).toMatchObject({ raised: 6, verified: 2, closedByHand: 1, cancelled: 1, open: 2 });
    expect(rate.rate).toMatchObject({ text: '33.33', unit: '%' });
  });

  it('is no number where nothing was raised', () => {
    expect(closureRate([]).rate).toMatchObject({ text: null, reason: 'denominator-is-zero' });
  });
});

describe('cases', () => {
  it('are measures that data proved, findable by indicator', () => {
    const cases = casesOf([closed(), raised()], 'SRV04');
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ measure: { what: '与两家企业续签委托' }, proof: { period: '2025-10' } });
    expect(casesOf([closed()], 'SRV05')).toEqual([]);
    expect(casesOf([closed()])).toHaveLength(1);
  });
});
