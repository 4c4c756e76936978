import type { NullReason } from '@luoxuan/scoring';
import type { WarningLevel } from '@luoxuan/spiral';

/** A figure as printed. Without a number `text` is a dash and `mark` leads to the reason: it is never a 0. */
export interface Printed {
  text: string;
  /** In the unit of the figure; null where it does not exist. */
  value: number | null;
  unit: string;
  reason: NullReason | null;
  /** The note's mark, null for a number. */
  mark: string | null;
}

export interface Note {
  mark: string;
  reason: NullReason;
  text: string;
}

/** A traffic light: `unmet` = below its floor without a warning, `unknown` = nothing could be judged. */
export type Signal = WarningLevel | 'unmet' | 'normal' | 'unknown';

export interface Light {
  signal: Signal;
  word: string;
}
