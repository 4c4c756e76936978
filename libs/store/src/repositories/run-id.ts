import { createHash } from 'node:crypto';
import type { Run } from '../entities/index.js';

/** What makes a run that run. */
export type RunKey = Pick<
  Run,
  'consortium' | 'kind' | 'period' | 'standard' | 'standardVersion' | 'engine' | 'inputsDigest'
>;

/** `R-year-2025-0123456789ab`: the same inputs give the same id on every machine. */
export function runId(key: RunKey): string {
  const { consortium, kind, period, standard, standardVersion, engine, inputsDigest } = key;
  const content = JSON.stringify([consortium, kind, period, standard, standardVersion, engine, inputsDigest]);
  return `R-${kind}-${period}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
}
