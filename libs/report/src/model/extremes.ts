import type { Extreme, IndicatorRow, WarningRow } from './report-model.js';

const SHOWN = 3;

/** The graded indicators with the most and the fewest points; the attainment, uncapped, decides between equals. */
export function extremes(rows: readonly IndicatorRow[]): { best: Extreme[]; worst: Extreme[] } {
  const scored = rows
    .filter((r) => r.kind === 'substantive' && r.weight > 0 && r.score.value !== null)
    .sort((a, b) => points(b) - points(a) || attained(b) - attained(a));
  const shown = Math.min(SHOWN, scored.length >> 1);
  const short = ({ code, name, attainment, score }: IndicatorRow): Extreme => ({
    code,
    name,
    attainment,
    score,
  });
  return {
    best: scored.slice(0, shown).map(short),
    worst: scored
      .slice(scored.length - shown)
      .reverse()
      .map(short),
  };
}

const points = ({ score }: IndicatorRow): number => score.value ?? 0;
const attained = ({ attainment }: IndicatorRow): number => attainment.value ?? 0;

/** Each subject on red once, with the rules that it broke. */
export function reds(warnings: readonly WarningRow[]): { subject: string; text: string }[] {
  const rules = new Map<string, string[]>();
  for (const { signal, subject, ruleText } of warnings) {
    if (signal === 'red') rules.set(subject, [...(rules.get(subject) ?? []), ruleText]);
  }
  return [...rules].map(([subject, names]) => ({ subject, text: [...new Set(names)].join('、') }));
}
