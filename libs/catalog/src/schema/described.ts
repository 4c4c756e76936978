import type { Bilingual } from '@luoxuan/wording';
import { z } from 'zod';

/** What each part of the schema expects, in both languages: for the faults and for the published JSON Schemas. */
export const expectations = z.registry<Bilingual>();

/** The same schema with its own description. */
export function described<S extends z.ZodType>(schema: S, zh: string, en: string): S {
  const copy = schema.clone();
  expectations.add(copy, { zh, en });
  return copy;
}
