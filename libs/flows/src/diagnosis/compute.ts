import type { Catalog, Standard } from '@luoxuan/catalog';
import { firstMonth, fromKey, periodKey, yearAgo } from '@luoxuan/period';
import {
  ENGINE,
  memberStandings,
  ScoreBook,
  type DiagnosisPeriod,
  type Observation,
  type Scorecard,
} from '@luoxuan/scoring';
import { monitor, withMutes, type Diagnosis, type Publication, type SubmissionStatus } from '@luoxuan/spiral';
import type { LedgerEntry } from '@luoxuan/store';
import type { KnownConsortium } from '../registry/registry.js';
import { closingOf } from './closing.js';
import { digestInputs } from './digest.js';
import type { Edition, Past } from './past.js';
import type { PeerFigures } from './peers.js';
import type { Decided } from './seen.js';

/** Everything that a run sees; nothing else goes into its result. */
export interface RunInput {
  catalog: Catalog;
  standard: Standard;
  consortium: KnownConsortium;
  at: DiagnosisPeriod;
  entries: LedgerEntry[];
  submissions: SubmissionStatus[];
  /** The system's own records. */
  records: Observation[];
  decided: Decided;
  past: Past;
  /** Figures of the other consortia under the same standard. */
  peers: PeerFigures;
}

/** One diagnosis, from its inputs alone: the same inputs give the same result. */
export function computeDiagnosis({
  catalog,
  standard,
  consortium,
  at,
  entries,
  submissions,
  records,
  decided,
  past,
  peers,
}: RunInput): Diagnosis {
  const { members } = consortium;
  // this turn and the one a year earlier share their figures
  const observations = [...entries, ...records];
  const book = new ScoreBook(catalog, members, observations);
  const { targets, experts } = decided;
  const asked = { standard, targets, experts, joined: joinedOf(entries) };
  const scorecard = book.score({ ...asked, at, peers: peers.now });
  const lastByThis = book.score({ ...asked, at: yearAgo(at), peers: peers.before });
  const again = ({ year, standard: of }: Edition): Scorecard =>
    year === at.year && at.kind === 'year'
      ? scorecard
      : book.score({ ...asked, standard: of, at: { kind: 'year', year } });
  const publications = past.editions.map((edition): Publication => ({
    ...edition,
    edition: `${edition.year}年度报告第${edition.edition}版`,
    now: again(edition),
  }));
  const { imports: importFindings, today } = past;
  const watch = { catalog, standard, population: book.population, scorecard, submissions };
  const found = monitor({ ...watch, publications, importFindings, today });
  const warnings = withMutes(found, scorecard.period, decided.mutes);
  const { code, name, version, status, scoring } = standard;
  return {
    consortium: { code: consortium.code, name: consortium.name, synthetic: consortium.synthetic },
    members: members.map((m) => ({ code: m.code, name: m.name, kind: m.kind })),
    standard: { code, version, name, status, scoring },
    engine: ENGINE,
    inputsDigest: digestInputs({
      catalogDigest: catalog.digest,
      observations,
      submissions,
      decided,
      past,
      peers,
    }),
    dataAsOf: latest(entries),
    scorecard,
    yearAgo: turnBefore(lastByThis),
    warnings,
    ...closingOf({
      ...watch,
      at,
      warnings,
      targets,
      mutes: decided.mutes,
      texts: decided.texts,
      past,
      lastByThis,
    }),
    submissions,
    standings: memberStandings({ ...asked, catalog, population: book.population, at }),
  };
}

const latest = (entries: LedgerEntry[]): string | null =>
  entries.reduce<string | null>((max, e) => (max === null || e.recordedAt > max ? e.recordedAt : max), null);

/** Member → key of the first month that it ever reported for. */
function joinedOf(entries: readonly LedgerEntry[]): Map<string, string> {
  const joined = new Map<string, string>();
  const firsts = new Map<string, string>();
  for (const { member, period } of entries) {
    const first = firsts.get(period) ?? periodKey(firstMonth(fromKey(period)));
    firsts.set(period, first);
    const known = joined.get(member);
    if (known === undefined || first < known) joined.set(member, first);
  }
  return joined;
}

/** The turn a year earlier; null where nothing could be scored. */
const turnBefore = ({ period, score, coverage }: Scorecard): Diagnosis['yearAgo'] =>
  score.exact === null ? null : { period, score, coverage };
