import type { Catalog, Standard } from '@luoxuan/catalog';
import { yearAgo } from '@luoxuan/period';
import { ENGINE, ScoreBook, type DiagnosisPeriod, type Scorecard } from '@luoxuan/scoring';
import { deriveSpiral, monitor, type Diagnosis, type SubmissionStatus } from '@luoxuan/spiral';
import type { LedgerEntry } from '@luoxuan/store';
import type { KnownConsortium } from '../registry/registry.js';
import { digestInputs } from './digest.js';
import type { Decided } from './seen.js';

/** Everything that a run sees; nothing else goes into its result. */
export interface RunInput {
  catalog: Catalog;
  standard: Standard;
  consortium: KnownConsortium;
  at: DiagnosisPeriod;
  entries: LedgerEntry[];
  submissions: SubmissionStatus[];
  decided: Decided;
}

/** One diagnosis, from its inputs alone: the same inputs give the same result. */
export function computeDiagnosis({
  catalog,
  standard,
  consortium,
  at,
  entries,
  submissions,
  decided,
}: RunInput): Diagnosis {
  const { members } = consortium;
  // this turn and the one a year earlier share their figures
  const book = new ScoreBook(catalog, members, entries);
  const { targets, experts } = decided;
  const score = (period: DiagnosisPeriod): Scorecard =>
    book.score({ standard, at: period, targets, experts });
  const scorecard = score(at);
  const warnings = monitor({ catalog, standard, population: book.population, scorecard, submissions });
  const { code, name, version, status } = standard;
  return {
    consortium: { code: consortium.code, name: consortium.name, synthetic: consortium.synthetic },
    members: members.map((m) => ({ code: m.code, name: m.name, kind: m.kind })),
    standard: { code, version, name, status },
    engine: ENGINE,
    inputsDigest: digestInputs({
      catalogDigest: catalog.digest,
      observations: entries,
      submissions,
      decided,
    }),
    dataAsOf: latest(entries),
    scorecard,
    yearAgo: turnBefore(score(yearAgo(at))),
    warnings,
    spiral: deriveSpiral({ catalog, standard, members, year: at.year, scorecard, warnings, submissions }),
    submissions,
  };
}

const latest = (entries: LedgerEntry[]): string | null =>
  entries.reduce<string | null>((max, e) => (max === null || e.recordedAt > max ? e.recordedAt : max), null);

/** The turn a year earlier; null where nothing could be scored. */
const turnBefore = ({ period, score, coverage }: Scorecard): Diagnosis['yearAgo'] =>
  score.exact === null ? null : { period, score, coverage };
