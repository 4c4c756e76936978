import { Rational } from '@luoxuan/quantity';
import { known, unknown, type Figure } from '@luoxuan/scoring';
import type { Circumstances, FindingCommand, PromisedIndicator } from '../findings/command.js';
import { decide } from '../findings/decide.js';
import type { FindingEvent, NewFindingEvent } from '../findings/events.js';
import type { Finding, FindingIdentity } from '../findings/finding.js';
import { foldFinding, withEvent } from '../findings/fold.js';
import { nothingKnown } from '../findings/knowledge.js';
import type { PledgeFigures, ProvingRun } from '../findings/verify.js';

export const IDENTITY: FindingIdentity = {
  number: 7,
  consortium: 'demo',
  warning: 'warning-line|SRV04||2025-08',
  rule: 'warning-line',
  indicator: 'SRV04',
  member: null,
  period: '2025-08',
};

export const RAISED: FindingEvent = {
  seq: 1,
  type: 'raised',
  author: 'luoxuan',
  at: '2025-09-12T00:00:00.000Z',
  reason: null,
  data: {
    run: 'R-month-2025-08-a',
    level: 'red',
    subject: '横向到款额',
    problem: { zh: '横向到款额为 40 万元，已触及预警线 50 万元。', en: 'SRV04 is 40: below 50.' },
    value: null,
    knowledge: nothingKnown('2025-08'),
  },
};

export const raised = (): Finding => foldFinding(IDENTITY, [RAISED]);

const FROM_ZERO = { least: new Rational(0), most: null };

export const TODAY: Circumstances = {
  at: '2025-09-15T02:00:00.000Z',
  today: '2025-09-15',
  indicators: new Map(
    [
      {
        code: 'SRV04',
        name: '横向到款额',
        unit: '万元',
        direction: 'up',
        period: 'month',
        cumulative: false,
      },
      { code: 'GOV08', name: '计划完成率', unit: '%', direction: 'up', period: 'month', cumulative: true },
      {
        code: 'TAL13',
        name: '生师比',
        unit: ':1',
        direction: 'down',
        period: 'school-year',
        cumulative: false,
      },
      {
        code: 'TAL09',
        name: '在校生数',
        unit: '人',
        direction: 'context',
        period: 'school-year',
        cumulative: false,
      },
    ].map((i) => [i.code, { ...i, decimals: 2, range: FROM_ZERO } as PromisedIndicator]),
  ),
  members: ['a', 'b'],
  figure: () => null,
};

export const MEASURE = {
  what: '与两家企业续签委托',
  owner: '科研处',
  due: '2025-10-20',
  indicator: 'SRV04',
  reach: '60',
  by: '2025-10',
};

/** The finding after commands which all have to be allowed. */
export const after = (finding: Finding, ...commands: FindingCommand[]): Finding =>
  commands.reduce((now, command) => {
    const decision = decide(now, { author: '张三', reason: '按会议纪要', ...command }, TODAY);
    if (!decision.ok) throw new Error(decision.refusals.map((r) => r.code).join(', '));
    return then(now, decision.event);
  }, finding);

export const then = (finding: Finding, event: NewFindingEvent): Finding =>
  withEvent(finding, { ...event, seq: finding.events.length + 1 });

export const figure = (value: number | null, unit = '万元'): Figure =>
  value === null ? unknown(unit, 'no-data') : known(new Rational(value), unit, 2);

/** Figures that prove what was promised, unless `given` says otherwise. */
export const figures = (given: Partial<PledgeFigures> = {}): PledgeFigures => ({
  direction: 'up',
  decimals: 2,
  value: figure(65),
  baseline: figure(40),
  complete: true,
  broken: false,
  denominatorAlone: false,
  rest: null,
  cells: [],
  ...given,
});

/** A run of a month that ends when the month is over and everything is due. */
export const run = (period: string, given: Partial<PledgeFigures> = {}, id = `R-${period}`): ProvingRun => ({
  id,
  period,
  now: '2025-12-20T00:00:00.000Z',
  today: '2025-12-20',
  lastPeriodOf: () => period,
  figures: () => figures(given),
});

/** With one measure planned. */
export const planned = (): Finding =>
  after(
    raised(),
    { act: 'acknowledge' },
    { act: 'diagnose', cause: '两家企业停止委托' },
    { act: 'plan', measure: MEASURE },
  );

/** With its one measure done. */
export const waiting = (): Finding => after(planned(), { act: 'start' }, { act: 'done' });
