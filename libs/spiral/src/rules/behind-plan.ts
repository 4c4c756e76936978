import { Rational } from '@luoxuan/quantity';
import { exactOf, type IndicatorResult, nameOf } from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { inWords } from '../wording.js';
import { aboutIndicator, isChance, isCountedFlow, isUnderWay } from './about.js';
import { resultsOf, type Rule, type Watch } from './rule.js';

/**
 * 进度滞后: attainment of what the plan asks for by now lies below the standard's shares for blue, yellow, red. It waits
 * while only a small part of the year's plan is due, and passes over what chance alone makes of small counts.
 */
export const behindPlan: Rule = (watch) =>
  resultsOf(watch.scorecard)
    .filter((r) => r.kind === 'substantive' && (!isUnderWay(r, watch.catalog) || tells(r, watch)))
    .flatMap((r) => warn(r, watch));

/** Whether the pace of a flow that is under way says anything yet. */
function tells(result: IndicatorResult, { catalog }: Watch): boolean {
  const thresholds = catalog.monitoring['behind-plan'];
  const { raw, against } = result.attainment;
  const [attained, due, whole] = [exactOf(raw), exactOf(against), exactOf(result.target)];
  if (thresholds === undefined || attained === null || due === null || whole === null) return true;
  if (due.mul(100).compare(whole.mul(new Rational(String(thresholds.due.value)))) < 0) return false;
  const gap = due.sub(due.mul(attained).div(100));
  return !isCountedFlow(result, catalog) || !isChance(gap, due, thresholds.spread.value);
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
        en: `${nameOf(result).en} is behind plan: ${due.en} are due by now, attainment is ${share.en}.`,
      },
    }),
  ];
}
