import { createHash } from 'node:crypto';
import type { FollowedRun } from '@luoxuan/spiral';
import type { Past } from './past.js';
import type { PastKind, SeenFacts } from './seen.js';

/** What is on record beside figures, in print: to name a run after it, and to say what differs. */
export const pastFacts = (past: Past): Record<PastKind, SeenFacts> => ({
  findings: Object.fromEntries(
    past.findings.map(({ number, state, events }) => [
      `${number}`,
      { text: `${state} (${events.length})`, at: events.at(-1)?.at ?? null },
    ]),
  ),
  turns: {
    ...Object.fromEntries(
      [...past.months, ...past.years].map((run) => [run.period, { text: foundText(run), at: null }]),
    ),
    ...(past.lastTurn && { [`${past.lastTurn.period}|score`]: { text: digestOf(past.lastTurn), at: null } }),
  },
  editions: Object.fromEntries(
    past.editions.map(({ year, edition, runId, publishedAt }) => [
      `${year}`,
      { text: `${edition} ${runId}`, at: publishedAt },
    ]),
  ),
  day: past.today === undefined ? {} : { today: { text: past.today, at: null } },
  imports: Object.fromEntries(
    past.imports.map(({ period, member, code, file, sheet, ref, found }) => [
      `${code}|${member}|${period}|${file} ${sheet ?? ''}!${ref ?? ''}`,
      { text: found, at: null },
    ]),
  ),
});

/** Which warnings a period's runs found: their texts follow from figures that are seen anyway. */
const foundText = ({ warnings, superseded = [] }: FollowedRun): string =>
  digestOf([
    ...new Set(
      [{ warnings }, ...superseded].map((run) =>
        JSON.stringify(run.warnings.map((w) => [w.rule, w.indicator, w.member, w.period, w.level])),
      ),
    ),
  ]);

const digestOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
