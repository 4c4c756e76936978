import { z } from 'zod';

export const DELIVER_JOB = 'deliver-digest';

/** Tries of a message that surely did not arrive, with growing waits between them. */
export const TRIES = 5;

export const deliverPayload = z.strictObject({ digest: z.int().positive() });
