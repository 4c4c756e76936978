import { createHash } from 'node:crypto';
import type { Observation } from '@luoxuan/scoring';
import type { SubmissionStatus } from '@luoxuan/spiral';

/** What a run depends on, apart from the catalogue's own digest. */
export interface RunInputs {
  catalogDigest: string;
  observations: Observation[];
  submissions: SubmissionStatus[];
}

/** sha256 over everything that a run saw, independent of the order in which it was read. */
export function digestInputs(inputs: RunInputs): string {
  const hash = createHash('sha256');
  hash.update(inputs.catalogDigest);
  const facts = inputs.observations
    .map(
      (o) =>
        `${o.element}|${o.member}|${o.period}|${o.steps}|${o.unit}|${o.decimals}|${o.file}|${o.sheet}|${o.ref}`,
    )
    .sort();
  for (const fact of facts) hash.update(`\n${fact}`);
  for (const s of inputs.submissions)
    hash.update(`\n${s.member}|${s.period}|${s.due}|${s.receivedAt ?? '-'}|${s.overdue}`);
  return hash.digest('hex');
}
