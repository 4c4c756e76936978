import type { Tx } from '@luoxuan/store';
import type { Bilingual } from '@luoxuan/wording';
import type { z } from 'zod';

/** What a handler is given beside the payload. */
export interface JobContext {
  jobId: number;
  /** From 1 */
  attempt: number;
  /** Aborted when the runner has to stop now, or when the job was taken over by another one: end soon. */
  signal: AbortSignal;
  /** @param fraction 0 … 1 */
  progress(fraction: number, text?: Bilingual): Promise<void>;
  /**
   * Marks the job as done in the handler's own unit of work, so that its effects and its end are one: after a SIGKILL
   * either both are there or none. Throws ClaimLost, so that the unit rolls back, if the job was taken over.
   */
  completeIn(tx: Tx): Promise<void>;
}

interface JobDeclaration<Payload extends z.ZodType> {
  kind: string;
  /** Ids, never data */
  payload: Payload;
  handle(payload: z.output<Payload>, context: JobContext): Promise<void>;
}

/** A kind of job with its handler, made by `defineJob`. */
export class JobDefinition {
  constructor(
    readonly kind: string,
    readonly payload: z.ZodType,
    /** Takes what `payload` has parsed. */
    readonly handle: (payload: unknown, context: JobContext) => Promise<void>,
  ) {}
}

/**
 * Declares a kind of job once: name, schema of the payload, handler. A Nest provider that has it as its property `job`
 * is found by QueueModule. The handler has to be safe to repeat; failures it throws are tried again, unless they are
 * PermanentFailure.
 */
export function defineJob<Payload extends z.ZodType>(declaration: JobDeclaration<Payload>): JobDefinition {
  const { kind, payload } = declaration;
  return new JobDefinition(kind, payload, (given, context) =>
    declaration.handle(given as z.output<Payload>, context),
  );
}

/** Thrown by a handler: trying again would not help. */
export class PermanentFailure extends Error {
  constructor(
    readonly code: string,
    readonly wording: Bilingual,
    options?: ErrorOptions,
  ) {
    super(wording.en, options);
    this.name = 'PermanentFailure';
  }
}

/** The job belongs to somebody else by now; what was done for it must not count. */
export class ClaimLost extends Error {
  constructor(readonly jobId: number) {
    super(`job ${jobId} was taken over`);
    this.name = 'ClaimLost';
  }
}
