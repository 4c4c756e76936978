import { createHash } from 'node:crypto';
import type { Observation } from '@luoxuan/scoring';
import type { SubmissionStatus } from '@luoxuan/spiral';
import { pastFacts } from './past-facts.js';
import type { Past } from './past.js';
import type { PeerFigures } from './peers.js';
import { SEEN_KINDS, seenFacts, type Decided } from './seen.js';

/** What a run depends on, apart from the catalogue's own digest. */
export interface RunInputs {
  catalogDigest: string;
  observations: Observation[];
  submissions: SubmissionStatus[];
  decided: Decided;
  past: Past;
  peers: PeerFigures;
}

/** sha256 over everything that a run saw, independent of the order in which it was read. */
export function digestInputs(inputs: RunInputs): string {
  const hash = createHash('sha256');
  hash.update(inputs.catalogDigest);
  const observed = inputs.observations
    .map(
      (o) =>
        `${o.element}|${o.member}|${o.period}|${o.steps}|${o.unit}|${o.decimals}|${o.file}|${o.sheet}|${o.ref}`,
    )
    .sort();
  for (const fact of observed) hash.update(`\n${fact}`);
  const facts = { ...seenFacts(inputs.submissions, inputs.decided), ...pastFacts(inputs.past) };
  for (const kind of SEEN_KINDS) {
    const printed = Object.entries(facts[kind]).map(([subject, { text, at }]) => [subject, text, at]);
    hash.update(`\n${kind} ${JSON.stringify(printed.map((fact) => JSON.stringify(fact)).sort())}`);
  }
  hash.update(`\npeers ${digestPeers(inputs.peers)}`);
  return hash.digest('hex');
}

/** sha256 over the figures of other consortia. */
export function digestPeers({ now, before }: PeerFigures): string {
  const hash = createHash('sha256');
  for (const figures of [now, before]) {
    hash.update('\n');
    for (const [code, list] of [...figures].sort(([a], [b]) => (a < b ? -1 : 1)))
      hash.update(`${code} ${list.map((f) => f.toFraction()).join(' ')}\n`);
  }
  return hash.digest('hex');
}
