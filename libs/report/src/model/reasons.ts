import type { NullReason } from '@luoxuan/scoring';
import type { Note } from './report-model.js';

/** Why a figure is missing, in the words of a note under a table. */
const REASON_TEXT: Readonly<Record<NullReason, string>> = {
  'no-data': '本期未报送数据',
  'no-before': '上年同期未报送数据，无从比较',
  'before-is-zero': '上年同期为 0，增减率无意义，仅列增减',
  'rate-in-points': '比率类指标以百分点列示增减，不计增减率',
  'no-target': '标准未设此值',
  'target-is-zero': '本年目标值为 0，不计达成度',
  'value-is-zero': '本期值为 0，逆向指标的达成度无意义',
  'denominator-is-zero': '分母为 0，比率无意义',
  'nothing-scored': '所属指标均无法计分',
  'not-due': '所属期间未在本报告期内结束',
  'context-only': '背景指标或门槛指标，列示而不计分',
  incomplete: '应报数据尚有缺报，不以部分与整体相比',
};

const MARKS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

export const reasonText = (reason: NullReason): string => REASON_TEXT[reason];

/** Numbers the reasons in the order in which a report first needs them. */
export class NoteRegister {
  readonly #reasons: NullReason[] = [];

  mark(reason: NullReason): string {
    if (!this.#reasons.includes(reason)) this.#reasons.push(reason);
    return MARKS.charAt(this.#reasons.indexOf(reason));
  }

  notes(): Note[] {
    return this.#reasons.map((reason) => ({ mark: this.mark(reason), reason, text: REASON_TEXT[reason] }));
  }
}
