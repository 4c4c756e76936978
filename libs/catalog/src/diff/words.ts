import type { Bilingual } from '@luoxuan/wording';
import type { Change } from './change.js';
import { consequenceOf } from './consequences.js';
import { FIELD_NAMES, SUBJECT_NAMES } from './field-names.js';

/** A change in one sentence: what, before → after, and what it means. */
export function changeInWords(change: Change): Bilingual {
  const { subject, field, before, after } = change;
  const { code, name } = subject;
  const kind = SUBJECT_NAMES[subject.kind];
  const meaning = consequenceOf(change);
  const end = { zh: meaning ? `；${meaning.zh}` : '', en: meaning ? `; ${meaning.en}` : '' };
  const who = { zh: `${kind.zh} ${code} ${name.zh}`, en: `${kind.en} ${code} ${name.en}` };
  if (field === 'existence') {
    const happened = after === null ? { zh: '删去', en: 'removed' } : { zh: '新增', en: 'added' };
    return { zh: `${happened.zh}${who.zh}${end.zh}`, en: `${happened.en} ${who.en}${end.en}` };
  }
  const label = labelOf(change);
  const none = { zh: '无', en: 'none' };
  const [was, is] = [before ?? none, after ?? none];
  return {
    zh: `${who.zh}，${label.zh}：${was.zh} → ${is.zh}${end.zh}`,
    en: `${who.en}, ${label.en}: ${was.en} → ${is.en}${end.en}`,
  };
}

/** `目标值（2025 年）` */
function labelOf({ field, of }: Change): Bilingual {
  const { zh, en } = FIELD_NAMES[field];
  if (of === undefined) return { zh, en };
  const year = /^\d{4}$/.test(of) ? ' 年' : '';
  return { zh: `${zh}（${of}${year}）`, en: `${en} (${of})` };
}
