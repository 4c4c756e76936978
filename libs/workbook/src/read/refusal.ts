import type { Bilingual, Language } from '@luoxuan/wording';
import { MENDS_OF_TOO_MANY, REFUSAL_TEXTS, type RefusalCode } from './refusal-texts.js';
import { REFUSAL_WORDS, type RefusalWord } from './refusal-words.js';

export type { RefusalCode } from './refusal-texts.js';

export type RefusalDetails = Record<string, string | number>;

/** Why a file is not read, and what its sender can do. Plain data: it crosses threads and is stored. */
export interface Refusal {
  code: RefusalCode;
  message: Bilingual;
  mend: Bilingual;
  details: RefusalDetails;
}

export interface Refused {
  ok: false;
  refusal: Refusal;
}

export function refusal(code: RefusalCode, details: RefusalDetails = {}): Refusal {
  const { message, mend: usual } = REFUSAL_TEXTS[code];
  const { what } = details;
  const own = typeof what === 'string' && isWord(what) ? MENDS_OF_TOO_MANY[what] : undefined;
  const mend = own ?? usual;
  return { code, message: fill(message, details), mend: fill(mend, details), details };
}

/** Carries a refusal out of the depth of the scanner; caught at the reader's front doors and nowhere else. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    const made = refusal(code, details);
    super(`${code}: ${made.message.en}`);
    this.name = 'RefusedError';
    this.refusal = made;
  }
}

/** Runs a part of the reader and turns its refusals into values; whatever else is thrown is a fault of ours. */
export function refusedOrThrow(error: unknown): Refused {
  if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
  throw error;
}

function fill(text: Bilingual, details: RefusalDetails): Bilingual {
  const put = (language: Language): string =>
    text[language].replace(/\{(\w+)\}/g, (whole, key: string) => {
      const value = Object.hasOwn(details, key) ? details[key] : undefined;
      return value === undefined ? whole : inWords(value, language);
    });
  return { zh: put('zh'), en: put('en') };
}

function inWords(value: string | number, language: Language): string {
  return typeof value === 'string' && isWord(value) ? REFUSAL_WORDS[value][language] : String(value);
}

function isWord(value: string): value is RefusalWord {
  return Object.hasOwn(REFUSAL_WORDS, value);
}
