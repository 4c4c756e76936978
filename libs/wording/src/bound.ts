import type { Bilingual } from './bilingual.js';

/** Most characters of a text that somebody writes: a cause, a reason, a measure, a note. */
export const LONGEST_TEXT = 2000;

/** Most characters of a name: a person, an office, whoever answers for a measure. */
export const LONGEST_NAME = 100;

export interface TooLong {
  code: 'text-too-long';
  message: Bilingual;
  mend: Bilingual;
  details: { characters: number; most: number };
}

/** What speaks against a text that is too long to be read, printed or kept in a cell; empty where it is not. */
export function tooLong(name: Bilingual, text: string | null | undefined, most = LONGEST_TEXT): TooLong[] {
  const characters = Array.from(text ?? '').length;
  if (characters <= most) return [];
  return [
    {
      code: 'text-too-long',
      message: {
        zh: `${name.zh}有 ${characters} 字，至多 ${most} 字`,
        en: `${name.en} has ${characters} characters, ${most} are the most`,
      },
      mend: {
        zh: '写要点；详细材料作为佐证附上',
        en: 'write the gist; hand in the details as evidence',
      },
      details: { characters, most },
    },
  ];
}
