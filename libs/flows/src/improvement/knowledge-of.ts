import type { Indicator } from '@luoxuan/catalog';
import { fromKey, previous, yearAgo, type Period } from '@luoxuan/period';
import type { Comparison, Contributions, Known } from '@luoxuan/scoring';
import { nothingKnown, type Knowledge, type Part, type Peer, type Warning } from '@luoxuan/spiral';
import { changeBetween, ofMembers, type Change, type SeenFigures } from './change-between.js';

/** What the system knows about a warning: who and which part moved the figure, and who did better meanwhile. */
export function knowledgeOf(
  warning: Pick<Warning, 'indicator' | 'member' | 'period' | 'cells'>,
  since: string,
  figures: SeenFigures,
): Knowledge {
  const indicator = figures.catalog.indicators.get(warning.indicator ?? '');
  const nothing = { ...nothingKnown(since), cells: warning.cells ?? [] };
  if (indicator === undefined || indicator.direction === 'context') return nothing;
  const { member } = warning;
  const own = member === null ? figures : ofMembers(figures, (m) => m.code === member);
  const { periods, change } = comparable(indicator, own, fromKey(warning.period));
  const { comparison, why } = change;
  const known = {
    ...nothing,
    peers: peersOf(indicator, figures, periods, member),
    cells: nothing.cells.length > 0 ? nothing.cells : change.now.elements.flatMap((e) => e.inputs),
  };
  if (comparison.difference.exact === null) return known;
  const { nowSpan, beforeSpan, difference } = comparison;
  return {
    ...known,
    change: { nowSpan, beforeSpan, difference },
    ...(why.ok ? partsOf(why, indicator, member) : {}),
  };
}

interface Periods {
  now: Period;
  before: Period;
}

/** Against the year before; where that cannot be compared, against the period before. */
function comparable(
  indicator: Indicator,
  figures: SeenFigures,
  now: Period,
): { periods: Periods; change: Change } {
  const [first, second] = [yearAgo(now), previous(now)].map((before) => {
    const periods = { now, before };
    return { periods, change: changeBetween(indicator, figures, periods) };
  });
  if (first === undefined || second === undefined) throw new Error('two comparisons are made');
  return hasDifference(first.change) || !hasDifference(second.change) ? first : second;
}

const hasDifference = ({ comparison }: Change): boolean => comparison.difference.exact !== null;

/** Positive where it is better in the direction of the indicator. */
const better = (change: number, { direction }: Indicator): number =>
  direction === 'down' ? -change : change;

function partsOf(
  why: Contributions,
  indicator: Indicator,
  member: string | null,
): Pick<Knowledge, 'members' | 'elements' | 'denominatorAlone'> {
  const pulledDown = <T extends { effect: Known }>(parts: T[]): T[] =>
    parts.filter((p) => better(p.effect.value, indicator) < 0);
  const members = member === null ? pulledDown(why.members) : [];
  const elements = why.elements.length > 1 ? pulledDown(why.elements) : [];
  return {
    members: members.map(({ member: code, name, effect }): Part => ({
      code,
      name: { zh: name, en: name },
      effect,
    })),
    elements: elements.map(({ element, name, effect }): Part => ({ code: element, name, effect })),
    denominatorAlone: why.sides?.driver === 'denominator',
  };
}

/** The members whose own figure got better over the same time, the largest step first. */
function peersOf(
  indicator: Indicator,
  figures: SeenFigures,
  periods: Periods,
  except: string | null,
): Peer[] {
  return figures.population.members
    .filter(({ code }) => code !== except)
    .map((member) => ({
      member,
      comparison: changeBetween(
        indicator,
        ofMembers(figures, (m) => m.code === member.code),
        periods,
      ).comparison,
    }))
    .filter(({ comparison }) => stepOf(comparison, indicator) > 0)
    .sort((a, b) => stepOf(b.comparison, indicator) - stepOf(a.comparison, indicator))
    .map(({ member, comparison }) => ({
      member: member.code,
      name: member.name,
      value: comparison.now,
      change: comparison.difference,
    }));
}

const stepOf = ({ difference }: Comparison, indicator: Indicator): number =>
  better(difference.value ?? 0, indicator);
