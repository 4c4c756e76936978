const YES = new Set(['是', '有', '√', '✓', '✔', '☑', '对', '真', 'TRUE', 'T', 'YES', 'Y', '1']);
const NO = new Set([
  '否',
  '无',
  '×',
  '✗',
  '✘',
  '☒',
  '错',
  '假',
  '没有',
  '不是',
  'FALSE',
  'F',
  'NO',
  'N',
  '0',
]);

/** The answer in a folded text; null where it is neither. A letter x stays neither: it ticks and it crosses out. */
export function yesNo(folded: string): boolean | null {
  const word = folded.replace(/ /g, '').toUpperCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** A yes or no where a number is expected; 1 and 0 are numbers there, 无 is missing. */
export function isYesNoWord(folded: string): boolean {
  return !/^\d$/.test(folded) && yesNo(folded) !== null;
}
