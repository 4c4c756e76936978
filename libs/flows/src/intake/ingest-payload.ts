import { z } from 'zod';

export const INGEST_JOB = 'ingest';

/** Ids only: the data are in the database and in the archive. */
export const ingestPayload = z.strictObject({ submission: z.int().positive() });

export type IngestPayload = z.infer<typeof ingestPayload>;
