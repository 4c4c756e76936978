import type { MemberStanding } from '@luoxuan/scoring';
import type { Printer } from './printed.js';
import type { StandingRow } from './report-model.js';

/** The members among each other, the best first. */
export const standingRows = (standings: readonly MemberStanding[], printer: Printer): StandingRow[] =>
  standings.map(({ member, name, kind, score, coverage, rank, indicators }) => ({
    code: member,
    name,
    kind,
    rank: rank?.rank ?? null,
    of: rank?.of ?? null,
    score: printer.figure(score),
    coverage: printer.figure(coverage),
    scored: indicators.filter((i) => i.score.exact !== null).length,
  }));
