import type { Catalog, Indicator } from '@luoxuan/catalog';
import { yearAgo, type Period } from '@luoxuan/period';
import {
  breaksOver,
  compare,
  contributionsOf,
  Measure,
  ObservationTable,
  type Comparison,
  type Contributions,
  type Member,
  type NoContributions,
  type Observation,
  type Population,
} from '@luoxuan/scoring';

/** The figures of one consortium, as a run saw them. */
export interface SeenFigures {
  catalog: Catalog;
  population: Population;
}

export const seenFigures = (
  catalog: Catalog,
  members: Member[],
  observations: Iterable<Observation>,
): SeenFigures => ({
  catalog,
  population: { members, table: new ObservationTable(observations), elements: catalog.elements },
});

/** The same as some of the members reported them. */
export const ofMembers = (
  { catalog, population }: SeenFigures,
  belongs: (member: Member) => boolean,
): SeenFigures => ({
  catalog,
  population: {
    members: population.members.filter(belongs),
    table: population.table,
    elements: population.elements,
  },
});

export interface Change {
  comparison: Comparison;
  /** `now`, with the cells that it was read from and what is missing */
  now: ReturnType<Measure['of']>['value'];
  why: Contributions | NoContributions;
}

/** An indicator in one period beside another one: the difference, and what it comes from. */
export function changeBetween(
  indicator: Indicator,
  figures: SeenFigures,
  periods: { now: Period; before: Period },
): Change {
  const measure = new Measure(indicator, figures);
  return change(indicator, figures, measure.of(periods.now), measure.of(periods.before));
}

/** Against the year before, as plans look at it: what grows through the year from January on. */
export function changeInYear(indicator: Indicator, figures: SeenFigures, period: Period): Change {
  const measure = new Measure(indicator, figures);
  return change(indicator, figures, measure.held(period), measure.held(yearAgo(period)));
}

type Measured = ReturnType<Measure['of']>;

function change(indicator: Indicator, figures: SeenFigures, now: Measured, before: Measured): Change {
  const { catalog, population } = figures;
  const comparison = compare(
    { kind: 'year-ago', nowSpan: now.span, beforeSpan: before.span },
    now.value,
    before.value,
    indicator,
    { breaks: breaksOver(indicator, catalog, [now.reach, before.reach]), joined: new Map() },
  );
  const why = contributionsOf({ indicator, comparison, catalog, population });
  return { comparison, now: now.value, why };
}

export const indicatorNamed = (code: string, catalog: Catalog): Indicator => {
  const indicator = catalog.indicators.get(code);
  if (indicator === undefined) throw new Error(`there is no indicator ${code}`);
  return indicator;
};
