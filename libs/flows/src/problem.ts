import type { Bilingual } from '@luoxuan/wording';

/** An expected failure that its user can mend: what is wrong, how to mend it, and the facts behind the words. */
export interface Problem {
  code: string;
  message: Bilingual;
  mend: Bilingual;
  details: Record<string, string | number>;
}

export type Outcome<T> = ({ ok: true } & T) | { ok: false; problems: Problem[] };

export const problem = (
  code: string,
  message: Bilingual,
  mend: Bilingual,
  details: Problem['details'] = {},
): Problem => ({ code, message, mend, details });

export const failed = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({
  ok: false,
  problems,
});
