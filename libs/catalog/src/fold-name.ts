/**
 * The form in which names of elements are compared: full- and half-width forms, blanks of all kinds, brackets and case
 * do not matter. A unit in brackets at the end is kept: 横向到款（万元） is an alias of its own.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〔【［[]/gu, '(')
    .replace(/[〕】］\]]/gu, ')')
    .toLowerCase();
}
