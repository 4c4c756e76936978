import { createHash } from 'node:crypto';
import type { Observation } from '@luoxuan/scoring';
import type { SubmissionStatus } from '@luoxuan/spiral';
import type { PeerFigures } from './peers.js';
import { SEEN_KINDS, seenFacts, type Decided } from './seen.js';

/** What a run depends on, apart from the catalogue's own digest. */
export interface RunInputs {
  catalogDigest: string;
  observations: Observation[];
  submissions: SubmissionStatus[];
  decided: Decided;
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
  const facts = seenFacts(inputs.submissions, inputs.decided);
  for (const kind of SEEN_KINDS) {
    const printed = Object.entries(facts[kind]).map(([subject, { text, at }]) => [subject, text, at]);
    hash.update(`\n${kind} ${JSON.stringify(printed.map((fact) => JSON.stringify(fact)).sort())}`);
  }
  for (const figures of [inputs.peers.now, inputs.peers.before])
    for (const [code, list] of [...figures].sort(([a], [b]) => (a < b ? -1 : 1)))
      hash.update(`\npeers ${code} ${list.map((f) => f.toFraction()).join(' ')}`);
  return hash.digest('hex');
}
