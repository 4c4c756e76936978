/** How jobs are claimed, repeated and looked for. Times in milliseconds. */
export interface QueueSettings {
  /** How many jobs a runner does at the same time; those of one lane never are */
  concurrency: number;
  /** A running job whose claim was not renewed for so long may be taken over */
  leaseMs: number;
  /** Tries of a job that fails, unless it says otherwise */
  maxAttempts: number;
  /** Wait after the first failure; doubled after each further one */
  backoffMs: number;
  maxBackoffMs: number;
  /** A job in whose middle the process died so often is taken for the cause, and fails */
  maxInterruptions: number;
  /** How often the embedded runner looks without being woken */
  pollMs: number;
  /** How often the BullMQ runner sends a message for what it finds claimable */
  sweepMs: number;
}

export const DEFAULT_SETTINGS: QueueSettings = {
  concurrency: 2,
  leaseMs: 60_000,
  maxAttempts: 3,
  backoffMs: 1_000,
  maxBackoffMs: 60_000,
  maxInterruptions: 20,
  pollMs: 1_000,
  sweepMs: 5_000,
};

/** Wait before the next try after `attempt` tries. */
export const backoff = (settings: QueueSettings, attempt: number): number =>
  Math.min(settings.maxBackoffMs, settings.backoffMs * 2 ** (attempt - 1));
