import { periodKey } from '@luoxuan/period';
import { checkDue, checkMeasure } from './check-measure.js';
import { checkBy } from './check-promise.js';
import { chooseMeasure } from './choose-measure.js';
import type { Circumstances, FindingAct, FindingCommand } from './command.js';
import type { EventData, FindingEventType, NewFindingEvent } from './events.js';
import type { Finding } from './finding.js';
import { asWritten } from './as-written.js';
import type { Measure } from './measure.js';
import { currentMeasures } from './fold.js';
import { FINDING_EVENT_LABELS, FINDING_STATE_LABELS } from './labels.js';
import { refusal, type Refusal } from './refusal.js';
import { allowedFrom, FINDING_EVENTS, stateAfter } from './transitions.js';

export type Decision = { ok: true; event: NewFindingEvent } | { ok: false; refusals: Refusal[] };

/** What an act puts on record, as `{ type, data }`. */
type Content = { [Type in FindingEventType]: { type: Type; data: EventData[Type] } }[FindingEventType];

/** The event that a command puts on record, or everything that speaks against it. Nothing is changed here. */
export function decide(finding: Finding, written: FindingCommand, given: Circumstances): Decision {
  const { command, refusals } = asWritten(written);
  const author = command.author?.trim() ?? '';
  const reason = command.reason?.trim() ?? '';
  if (author === '') refusals.push(AUTHOR_MISSING);

  const type = EVENT_OF[command.act];
  const allowed = stateAfter(finding.state, type) !== null;
  if (!allowed) refusals.push(notAllowed(finding, type));
  if (FINDING_EVENTS[type].reason === 'required' && reason === '') refusals.push(REASON_MISSING);
  const content = contentOf(finding, command, given, allowed, refusals);
  if (refusals.length > 0 || content === null) return { ok: false, refusals };
  return {
    ok: true,
    event: { ...content, author, at: given.at, reason: reason === '' ? null : reason },
  };
}

/** The event by which the table judges an act; a measure that is the last to be done is recorded as `measures-done`. */
const EVENT_OF: Readonly<Record<FindingAct['act'], FindingEventType>> = {
  acknowledge: 'acknowledged',
  diagnose: 'diagnosed',
  plan: 'measure-planned',
  postpone: 'measure-postponed',
  start: 'measure-started',
  done: 'measure-done',
  withdraw: 'measure-withdrawn',
  evidence: 'evidence-added',
  cancel: 'cancelled',
  close: 'closed-by-hand',
};

function contentOf(
  finding: Finding,
  command: FindingAct,
  given: Circumstances,
  allowed: boolean,
  refusals: Refusal[],
): Content | null {
  switch (command.act) {
    case 'acknowledge':
      return { type: 'acknowledged', data: {} };
    case 'cancel':
      return { type: 'cancelled', data: {} };
    case 'close':
      return { type: 'closed-by-hand', data: {} };
    case 'diagnose': {
      const cause = command.cause?.trim() ?? '';
      if (cause === '') refusals.push(CAUSE_MISSING);
      return { type: 'diagnosed', data: { cause } };
    }
    case 'plan': {
      const checked = checkMeasure(command.measure, given);
      if (!checked.ok) {
        refusals.push(...checked.refusals);
        return null;
      }
      const measure = finding.measures.length + 1;
      return { type: 'measure-planned', data: { measure, ...checked.measure } };
    }
    case 'evidence':
      return evidence(finding, command, refusals);
    default:
      // which measure is meant is asked only where the act itself is possible
      return allowed ? moveMeasure(finding, command, given, refusals) : null;
  }
}

function moveMeasure(
  finding: Finding,
  command: Extract<FindingAct, { act: 'postpone' | 'start' | 'done' | 'withdraw' }>,
  given: Circumstances,
  refusals: Refusal[],
): Content | null {
  const measure = chooseMeasure(finding, command.act, command.measure, refusals);
  if (measure === null) return null;
  switch (command.act) {
    case 'start':
      return { type: 'measure-started', data: { measure: measure.number } };
    case 'done': {
      const last = currentMeasures(finding).every((m) => m === measure || m.state === 'done');
      return { type: last ? 'measures-done' : 'measure-done', data: { measure: measure.number } };
    }
    case 'withdraw':
      return { type: withdrawal(finding, measure), data: { measure: measure.number } };
    case 'postpone':
      return postponed(measure, command, given, refusals);
  }
}

/** What is left of a finding's work without a measure decides where it stands. */
function withdrawal(finding: Finding, measure: Measure) {
  const rest = currentMeasures(finding).filter((m) => m !== measure);
  if (rest.length === 0) return 'only-measure-withdrawn';
  return rest.every((m) => m.state === 'done') ? 'last-open-measure-withdrawn' : 'measure-withdrawn';
}

function postponed(
  measure: Measure,
  command: Extract<FindingAct, { act: 'postpone' }>,
  given: Circumstances,
  refusals: Refusal[],
): Content | null {
  const due = checkDue(command.due, given.today, refusals);
  const indicator = given.indicators.get(measure.promise.indicator) ?? null;
  const by = checkBy(trimmed(command.by) ?? measure.promise.by, indicator, due, refusals);
  if (due === null || by === null) return null;
  return { type: 'measure-postponed', data: { measure: measure.number, due, by: periodKey(by) } };
}

function evidence(
  finding: Finding,
  command: Extract<FindingAct, { act: 'evidence' }>,
  refusals: Refusal[],
): Content | null {
  const { file = '', sha256 = '' } = command;
  if (file === '' || !/^[0-9a-f]{64}$/.test(sha256)) refusals.push(EVIDENCE_MISSING);
  const { measure } = command;
  const chosen = measure === undefined ? null : chooseMeasure(finding, 'evidence', measure, refusals);
  return {
    type: 'evidence-added',
    data: { measure: chosen?.number ?? null, file, sha256, note: trimmed(command.note) ?? null },
  };
}

/** undefined where nothing is left of it. */
function trimmed(text: string | undefined): string | undefined {
  const rest = text?.trim();
  return rest === '' ? undefined : rest;
}

function notAllowed(finding: Finding, type: FindingEventType): Refusal {
  const list = (language: 'zh' | 'en'): string =>
    allowedFrom(type)
      .map((state) => FINDING_STATE_LABELS[state][language])
      .join(language === 'zh' ? '、' : ', ');
  const state = FINDING_STATE_LABELS[finding.state];
  const act = FINDING_EVENT_LABELS[type];
  return refusal(
    'transition-not-allowed',
    {
      zh: `问题 ${finding.number} 目前「${state.zh}」，不能「${act.zh}」`,
      en: `finding ${finding.number} is ${state.en}: "${act.en}" is not possible`,
    },
    { zh: `只在以下状态可以：${list('zh')}`, en: `possible when it is ${list('en')}` },
    { finding: finding.number, state: finding.state, event: type },
  );
}

const AUTHOR_MISSING = refusal(
  'author-missing',
  { zh: '没有写明是谁', en: 'it does not say who' },
  { zh: '写明姓名', en: "give a person's name" },
);

const REASON_MISSING = refusal(
  'reason-missing',
  { zh: '没有写明理由', en: 'it gives no reason' },
  { zh: '写明理由：它会留在问题的记录里', en: 'give the reason: it stays in the history of the finding' },
);

const CAUSE_MISSING = refusal(
  'cause-missing',
  { zh: '没有写明原因', en: 'it names no cause' },
  { zh: '写明诊断出的原因', en: 'say what the cause is' },
);

const EVIDENCE_MISSING = refusal(
  'evidence-missing',
  { zh: '没有佐证文件', en: 'there is no file as evidence' },
  { zh: '指明佐证文件', en: 'name the file' },
);
