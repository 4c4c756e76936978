import type { JobError } from '@luoxuan/store';
import type { Bilingual } from '@luoxuan/wording';

interface OfJob {
  jobId: number;
  kind: string;
  lane: string;
  key: string;
}

/** What happens to the jobs that this process does. Jobs done elsewhere are seen in the table. */
export type JobEvent = OfJob &
  (
    | { type: 'started'; attempt: number }
    | { type: 'progress'; fraction: number; text: Bilingual | null }
    | { type: 'done' }
    /** Failed, and to be tried again */
    | { type: 'retry'; error: JobError; waitMs: number }
    | { type: 'failed'; error: JobError }
    /** Taken over by somebody else, or given back because the runner stops */
    | { type: 'lost' | 'released' }
  );
