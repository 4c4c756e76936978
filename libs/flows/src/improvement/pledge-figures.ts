import { fromKey } from '@luoxuan/period';
import type { Pledge, PledgeFigures } from '@luoxuan/spiral';
import { changeBetween, indicatorNamed, ofMembers, type SeenFigures } from './change-between.js';

/** What data say about a promise in `period` (key), beside the period that it started from. */
export function pledgeFigures(pledge: Pledge, period: string, figures: SeenFigures): PledgeFigures {
  const indicator = indicatorNamed(pledge.indicator, figures.catalog);
  const periods = { now: fromKey(period), before: fromKey(pledge.from) };
  const { member } = pledge;
  const own = member === null ? figures : ofMembers(figures, (m) => m.code === member);
  const { comparison, now, why } = changeBetween(indicator, own, periods);
  return {
    direction: indicator.direction,
    decimals: indicator.decimals,
    value: comparison.now,
    baseline: comparison.before,
    complete: now.gaps.length === 0,
    broken: comparison.breaks.length > 0,
    // a ratio that falls because its denominator grew is another matter: more teachers for as many students
    denominatorAlone: why.ok && why.sides?.driver === 'denominator' && why.change.value > 0,
    rest: member === null ? null : restOf(member),
    cells: now.elements.flatMap((e) => e.inputs),
  };

  function restOf(code: string): PledgeFigures['rest'] {
    const others = ofMembers(figures, (m) => m.code !== code);
    if (others.population.members.length === 0) return null;
    const rest = changeBetween(indicator, others, periods).comparison;
    return { value: rest.now, baseline: rest.before };
  }
}
