import { LONGEST_NAME, tooLong, type Bilingual } from '@luoxuan/wording';
import { onOneLine, unprintableIn } from './characters.js';
import { nameFault } from './person.js';

export type GivenFaultCode =
  'name-reserved' | 'name-empty' | 'name-unprintable' | 'text-unprintable' | 'text-too-long';

/** What is wrong with a name or a text that a person gave, and how to mend it. */
export interface GivenFault {
  code: GivenFaultCode;
  message: Bilingual;
  mend: Bilingual;
  details: Record<string, string>;
}

/** Which name or text: as the command calls it (`by`, `reason`), and as people do. */
export interface GivenAs extends Bilingual {
  option: string;
}

export const BY: GivenAs = { option: 'by', zh: '姓名', en: 'the name' };
export const REASON: GivenAs = { option: 'reason', zh: '理由', en: 'the reason' };

/** The faults of a name; one that is missing is not among them, as it may be left out in places. */
export function nameFaults(name: string | null | undefined, as: GivenAs = BY): GivenFault[] {
  const long = longFaults(name, as, LONGEST_NAME);
  if (long.length > 0) return long;
  const fault = nameFault(name ?? '');
  if (fault === null || fault.kind === 'missing') return [];
  if (fault.kind === 'unprintable') return [unprintable('name-unprintable', as, fault.found, MEND_NAME)];
  const found = onOneLine(name ?? '');
  const mend = { zh: '写人的姓名或部门的名称', en: 'give the name of a person or of a department' };
  const details = { option: as.option, found };
  return [
    fault.kind === 'reserved'
      ? { code: 'name-reserved', message: RESERVED(as, found), mend, details }
      : { code: 'name-empty', message: EMPTY(as, found), mend, details },
  ];
}

const RESERVED = (as: GivenAs, found: string): Bilingual => ({
  zh: `${as.zh}「${found}」是系统自己的名称，不能冒用`,
  en: `"${found}" is what the system itself is called: it is no name of a person`,
});
const EMPTY = (as: GivenAs, found: string): Bilingual => ({
  zh: `${as.zh}「${found}」里没有文字`,
  en: `there is no letter in ${as.en} "${found}"`,
});

/** The faults of a text; line ends are none, they are folded (`onOneLine`). */
export function textFaults(text: string | null | undefined, as: GivenAs): GivenFault[] {
  const found = unprintableIn(text ?? '');
  const unseen = found === null ? [] : [unprintable('text-unprintable', as, found, MEND_TEXT)];
  return [...unseen, ...longFaults(text, as)];
}

const longFaults = (text: string | null | undefined, as: GivenAs, most?: number): GivenFault[] =>
  tooLong(as, text, most).map((fault) => ({
    ...fault,
    details: {
      option: as.option,
      characters: String(fault.details.characters),
      most: String(fault.details.most),
    },
  }));

const unprintable = (code: GivenFaultCode, as: GivenAs, found: string, mend: Bilingual): GivenFault => ({
  code,
  message: {
    zh: `${as.zh}中有看不见的字符 ${found}`,
    en: `there is a character that cannot be seen in ${as.en}: ${found}`,
  },
  mend,
  details: { option: as.option, found },
});

const MEND_NAME = {
  zh: '删去这个字符；姓名写在一行，不含控制字符和文字方向符',
  en: 'remove it: a name stands on one line, without control characters and marks of direction',
};
const MEND_TEXT = {
  zh: '删去这个字符：不用控制字符和文字方向符',
  en: 'remove it: no control characters and no marks of direction',
};
