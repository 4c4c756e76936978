import type { Bilingual } from '@luoxuan/wording';
import { invisibleIn } from './characters.js';

/** Author of what diagnosis runs put on record; no person may use it. */
export const SYSTEM_AUTHOR = 'luoxuan';
/** What the system is called wherever it stands beside people. */
export const SYSTEM_LABEL: Bilingual = { zh: '系统', en: 'the system' };

/** Names that would pass for the system's own. */
const SYSTEM_NAMES = [
  SYSTEM_AUTHOR,
  SYSTEM_LABEL.zh,
  SYSTEM_LABEL.en,
  'system',
  '本系统',
  '螺旋',
  '螺旋系统',
];

/** A name as it is compared: full width, case, blanks and punctuation make nobody somebody else. */
const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');

const RESERVED: ReadonlySet<string> = new Set(SYSTEM_NAMES.map(folded));

/** Whether two names are of one person, however they are written. */
export const isSamePerson = (one: string, other: string): boolean => folded(one) === folded(other);

/** What is wrong with the name of a person (or department); `found`: the character that it may not have. */
export type NameFault = { kind: 'missing' | 'empty' | 'reserved' } | { kind: 'unprintable'; found: string };

export function nameFault(name: string): NameFault | null {
  if (name.trim() === '') return { kind: 'missing' };
  const found = invisibleIn(name);
  if (found !== null) return { kind: 'unprintable', found };
  const plain = folded(name);
  if (plain === '') return { kind: 'empty' };
  return RESERVED.has(plain) ? { kind: 'reserved' } : null;
}
