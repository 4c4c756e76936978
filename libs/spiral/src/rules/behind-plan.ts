import { Rational } from '@luoxuan/quantity';
import { exactOf, type IndicatorResult } from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { inWords } from '../wording.js';
import { aboutIndicator } from './about.js';
import { resultsOf, type Rule, type Watch } from './rule.js';

/**
 * 进度滞后: attainment of what the plan asks for by now lies below the standard's shares for blue, yellow, red. While
 * only a small part of the year's plan is due it waits: a few days more or less would decide.
 */
export const behindPlan: Rule = (watch) =>
  resultsOf(watch.scorecard)
    .filter((r) => r.kind === 'substantive' && isDue(r, watch))
    .flatMap((r) => warn(r, watch));

function isDue({ attainment, target }: IndicatorResult, { catalog }: Watch): boolean {
  const least = catalog.monitoring['behind-plan']?.due.value ?? 0;
  const [due, whole] = [exactOf(attainment.against), exactOf(target)];
  if (due === null || whole === null || whole.equals(0)) return true;
  return (
    due
      .div(whole)
      .mul(100)
      .compare(new Rational(String(least))) >= 0
  );
}

function warn(result: IndicatorResult, watch: Watch): Warning[] {
  const attained = exactOf(result.attainment.raw);
  if (attained === null) return [];
  const lines = watch.standard.plan.behindPlan;
  const level = (['red', 'yellow', 'blue'] as const).find(
    (colour) => attained.compare(new Rational(lines[colour]).mul(100)) < 0,
  );
  if (level === undefined) return [];
  const { raw, against } = result.attainment;
  const [due, share] = [inWords(against), inWords(raw)];
  return [
    aboutIndicator(result, watch, {
      rule: 'behind-plan',
      level,
      evidence: { value: result.value, against, attainment: raw },
      text: {
        zh: `${result.name}落后于计划：按计划应达 ${due.zh}，达成度 ${share.zh}。`,
        en: `${result.name} is behind plan: ${due.en} are due by now, attainment is ${share.en}.`,
      },
    }),
  ];
}
