import { missingOf, statusOf, type Answer, type Facts } from './facts.js';
import { improvedMost } from './improved.js';
import type { StaticNode } from './nodes.js';
import { curvesPlanned, targetsApproved, targetsSet } from './targets.js';
import { ANNUAL_TEXTS as ANNUAL, TEXTS } from './texts.js';
import {
  measuresPlanned,
  mutedCount,
  newMeasures,
  organised,
  provedThisYear,
  redAnswered,
  submitted,
} from './work.js';

/** The nodes of a year's turn. */
export const STATIC_LOOP: Readonly<Record<StaticNode, (facts: Facts) => Answer>> = {
  goal: (facts) => targetsOf(facts, facts.year),
  standard: ({ standard }) => ({ status: 'done', facts: [TEXTS.bound(standard)], missing: [] }),
  plan: (facts) => {
    const [curves, measures] = [curvesPlanned(facts), measuresPlanned(facts)];
    return {
      status: statusOf({ done: curves.done + measures.done, all: curves.all + measures.all, rest: [] }),
      facts: [TEXTS.curves(curves), TEXTS.measures(measures)],
      missing: [...missingOf(curves, TEXTS.noCurve), ...missingOf(measures, TEXTS.noMeasure)],
    };
  },
  organise,
  implement,
  diagnose: (facts) => {
    if (facts.scorecard.kind === 'month')
      return { status: 'open', facts: [], missing: [ANNUAL.notDiagnosed(facts.year)] };
    const red = redAnswered(facts);
    return {
      status: red.done === red.all ? 'done' : 'in-progress',
      facts: [TEXTS.diagnosed(facts.scorecard), TEXTS.redAnswered(red), ...TEXTS.muted(mutedCount(facts))],
      missing: missingOf(red, TEXTS.notAnswered),
    };
  },
  reward: (facts) => {
    if (facts.scorecard.kind === 'month')
      return { status: 'open', facts: [], missing: [ANNUAL.notDiagnosed(facts.year)] };
    const best = improvedMost(facts);
    const known = best.flatMap(({ contribution }) => contribution ?? []);
    return {
      status: best.length === 0 ? 'open' : known.length === 0 ? 'in-progress' : 'done',
      facts: best.map(ANNUAL.improved),
      missing:
        best.length === 0 ? [ANNUAL.nothingImproved] : known.length === 0 ? [ANNUAL.noContribution] : [],
    };
  },
  learn: (facts) => {
    const cases = provedThisYear(facts);
    return {
      status: cases.length > 0 ? 'done' : 'open',
      facts: cases.map((c) => ANNUAL.proved(c, facts.catalog)),
      missing: cases.length > 0 ? [] : [ANNUAL.noCase],
    };
  },
  innovate: (facts) => {
    const cases = newMeasures(facts);
    return {
      status: cases.length > 0 ? 'done' : 'open',
      facts: cases.map((c) => ANNUAL.proved(c, facts.catalog)),
      missing: cases.length > 0 ? [] : [ANNUAL.noNewMeasure],
    };
  },
  improve: (facts) => targetsOf(facts, facts.year + 1),
};

/** Done when all are approved; begun where some are set. */
function targetsOf(facts: Facts, year: number): Answer {
  const [approved, set] = [targetsApproved(facts, year), targetsSet(facts, year)];
  const begun = approved.done > 0 || set.done > 0;
  return {
    status: approved.all > 0 && approved.done === approved.all ? 'done' : begun ? 'in-progress' : 'open',
    facts: [TEXTS.set(set, year), TEXTS.approved(approved, year)],
    missing: [
      ...missingOf(set, TEXTS.noTarget(year)),
      ...missingOf(
        { ...approved, rest: approved.rest.filter((name) => !set.rest.includes(name)) },
        TEXTS.notApproved(year),
      ),
    ],
  };
}

/** Both loops organise and implement alike. */
export function organise(facts: Facts): Answer {
  const share = organised(facts);
  return {
    status: statusOf(share),
    facts: [TEXTS.owned(share)],
    missing: missingOf(share, TEXTS.notReported),
  };
}

export function implement(facts: Facts): Answer {
  const share = submitted(facts);
  return {
    status: statusOf(share),
    facts: [TEXTS.submitted(share)],
    missing: missingOf(share, TEXTS.notSubmitted),
  };
}
