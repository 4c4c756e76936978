import { missingOf, statusOf, type Answer, type Facts } from './facts.js';
import type { DynamicNode } from './nodes.js';
import { implement, organise } from './static-loop.js';
import { TEXTS } from './texts.js';
import { findingsClosed, measuresPlanned, mutedCount, redAnswered } from './work.js';

/** The nodes of a month's turn. */
export const DYNAMIC_LOOP: Readonly<Record<DynamicNode, (facts: Facts) => Answer>> = {
  plan: (facts) => {
    const measures = measuresPlanned(facts);
    return {
      status: measures.all === 0 ? 'done' : statusOf(measures),
      facts: [measures.all === 0 ? TEXTS.nothingOpen : TEXTS.measures(measures)],
      missing: missingOf(measures, TEXTS.noMeasure),
    };
  },
  organise,
  implement,
  monitor: ({ scorecard }) => ({ status: 'done', facts: [TEXTS.diagnosed(scorecard)], missing: [] }),
  warn: (facts) => {
    const red = redAnswered(facts);
    return {
      status: red.done === red.all ? 'done' : 'in-progress',
      facts: [
        TEXTS.warned(facts.warnings.length),
        ...(red.all === 0 ? [] : [TEXTS.redAnswered(red)]),
        ...TEXTS.muted(mutedCount(facts)),
      ],
      missing: missingOf(red, TEXTS.notAnswered),
    };
  },
  improve: (facts) => {
    const closed = findingsClosed(facts);
    if (closed.all === 0)
      return facts.warnings.length === 0
        ? { status: 'not-applicable', facts: [TEXTS.nothingToImprove], missing: [] }
        : { status: 'open', facts: [], missing: [TEXTS.unanswered(facts.warnings.length)] };
    const planned = measuresPlanned(facts);
    const begun = closed.done > 0 || planned.done > 0;
    return {
      status: closed.done === closed.all ? 'done' : begun ? 'in-progress' : 'open',
      facts: [TEXTS.closed(closed)],
      missing: missingOf(closed, TEXTS.notClosed),
    };
  },
};
