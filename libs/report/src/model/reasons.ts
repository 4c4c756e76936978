import { REASONS, type NullReason } from '@luoxuan/scoring';
import type { Note } from './report-model.js';

const MARKS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export const reasonText = (reason: NullReason): string => REASONS[reason].zh;

/** Numbers the reasons in the order in which a report first needs them. */
export class NoteRegister {
  readonly #reasons: NullReason[] = [];

  mark(reason: NullReason): string {
    if (!this.#reasons.includes(reason)) this.#reasons.push(reason);
    return MARKS.charAt(this.#reasons.indexOf(reason));
  }

  notes(): Note[] {
    return this.#reasons.map((reason) => ({ mark: this.mark(reason), reason, text: REASONS[reason].zh }));
  }
}
