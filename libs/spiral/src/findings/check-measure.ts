import { formatDate } from '@luoxuan/wording';
import { checkPromise } from './check-promise.js';
import type { Circumstances, MeasureDraft } from './command.js';
import type { Pledge } from './measure.js';
import { refusal, type Refusal } from './refusal.js';

/** A measure that may be planned. */
export interface SoundMeasure {
  what: string;
  owner: string;
  due: string;
  promise: Pledge;
}

/** A proposed measure, or all that is wrong with it. */
export function checkMeasure(
  draft: MeasureDraft,
  given: Circumstances,
): { ok: true; measure: SoundMeasure } | { ok: false; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const what = draft.what?.trim() ?? '';
  const owner = draft.owner?.trim() ?? '';
  if (what === '') refusals.push(MISSING.what);
  if (owner === '') refusals.push(MISSING.owner);
  const due = checkDue(draft.due, given.today, refusals);
  const promise = checkPromise(draft, due, given, refusals);
  if (refusals.length > 0 || due === null || promise === null) return { ok: false, refusals };
  return { ok: true, measure: { what, owner, due, promise } };
}

/** The due date as it counts; null, with the reason among `refusals`, where it does not. */
export function checkDue(text: string | undefined, today: string, refusals: Refusal[]): string | null {
  const due = text?.trim() ?? '';
  if (due === '') {
    refusals.push(MISSING.due);
    return null;
  }
  if (!isDate(due)) {
    refusals.push(
      refusal(
        'not-a-date',
        { zh: `「${due}」不是日期`, en: `"${due}" is not a date` },
        { zh: '写作 2025-09-30', en: 'write 2025-09-30' },
        { found: due },
      ),
    );
    return null;
  }
  if (due < today) {
    refusals.push(
      refusal(
        'due-in-the-past',
        {
          zh: `完成期限${formatDate(due, 'zh')}已过`,
          en: `the due date of ${formatDate(due, 'en')} has passed`,
        },
        {
          zh: `期限不早于今天（${formatDate(today, 'zh')}）`,
          en: `choose today (${formatDate(today, 'en')}) or later`,
        },
        { due, today },
      ),
    );
    return null;
  }
  return due;
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

const MISSING = {
  what: refusal(
    'what-missing',
    { zh: '没有写明做什么', en: 'it does not say what is to be done' },
    { zh: '写明措施内容', en: 'describe the measure' },
  ),
  owner: refusal(
    'owner-missing',
    { zh: '措施没有责任人', en: 'the measure has no owner' },
    { zh: '写明责任部门或责任人', en: 'name the department or person that answers for it' },
  ),
  due: refusal(
    'due-missing',
    { zh: '措施没有完成期限', en: 'the measure has no due date' },
    { zh: '写明完成日期，例如 2025-09-30', en: 'give the date by which it is done, such as 2025-09-30' },
  ),
};
