import { renderExplanation, type IndicatorResult } from '@luoxuan/scoring';
import type { Diagnosis } from '@luoxuan/spiral';
import type { Terminal } from '../terminal.js';

/** Why each indicator has the score that it has, a tree each. */
export function explanationLines(
  indicators: readonly IndicatorResult[],
  { consortium, standard, members }: Diagnosis,
  { language }: Terminal,
): string[] {
  const names = new Map(members.map((m) => [m.code, m.name]));
  return [
    `${consortium.name}  ${standard.name} ${standard.version}`,
    ...indicators.flatMap((indicator) => ['', ...renderExplanation(indicator, language, names)]),
  ];
}
