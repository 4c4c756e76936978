import type { Lift, LiftResult } from '@luoxuan/spiral';
import { periodText } from './period-text.js';
import type { Printer } from './printed.js';
import type { LiftPart, LiftSection } from './report-model.js';

const PARTS = [
  ['standard', '标准变化', '上年的数据改按本年标准计分'],
  ['values', '指标值变化', '两年都可计分的指标，数值的好坏'],
  ['coverage', '完整率变化', '只有一年可计分的指标'],
] as const satisfies readonly [LiftPart['code'], string, string][];

/** The lift of a year that has a turn before it to be held against. */
export function liftSection(
  lift: LiftResult | undefined,
  names: ReadonlyMap<string, string>,
  printer: Printer,
): LiftSection | null {
  if (lift?.ok !== true) return null;
  const named = (codes: readonly string[]): string[] => codes.map((code) => names.get(code) ?? code);
  const turn = ({ period, score }: Lift['from']): LiftSection['from'] => ({
    period: periodText(period),
    score: printer.figure(score),
  });
  return {
    from: turn(lift.from),
    to: turn(lift.to),
    total: printer.change(lift.total),
    parts: PARTS.map(([code, name, meaning]) => ({
      code,
      name,
      meaning,
      effect: printer.change(lift[code]),
    })),
    indicators: lift.indicators.map(({ code, name, effect }) => ({
      code,
      name,
      effect: printer.change(effect),
    })),
    entered: named(lift.entered),
    left: named(lift.left),
    sentence: lift.text.zh,
  };
}
