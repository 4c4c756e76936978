import type { Bilingual, Language } from '@luoxuan/wording';

/** Everything that `luoxuan check` can complain about in elements, indicators, relations and standards. */
export const FAULT_CODES = [
  'folder-missing',
  'folder-empty',
  'file-missing',
  'file-misplaced',
  'file-not-utf8',
  'file-too-large',
  'file-unreadable',
  'yaml-syntax',
  'yaml-alias',
  'unknown-key',
  'missing-key',
  'wrong-value',
  'control-character',
  'duplicate-code',
  'duplicate-name',
  'unknown-unit',
  'unit-against-type',
  'rollup-against-type',
  'unknown-code',
  'sole-against-rollup',
  'sample-not-declared',
  'sample-not-countable',
  'indicator-without-source',
  'indicator-repeats-element',
  'formula-syntax',
  'formula-unknown-code',
  'formula-not-a-figure',
  'formula-cycle',
  'formula-unit',
  'formula-by-zero',
  'formula-percent-twice',
  'formula-period',
  'versions-order',
  'version-too-early',
  'version-change',
  'version-not-followed',
  'window-misplaced',
  'relation-without-unit',
  'relation-period',
  'weights-sum',
  'weight-misplaced',
  'operator-against-direction',
  'too-many-decimals',
  'year-outside-validity',
  'target-in-warning',
  'floor-beyond-target',
  'warning-order',
  'gate-without-line',
  'veto-direction',
  'curve-shape',
  'curve-without-target',
  'rule-misfit',
  'rule-points',
  'piecewise-without-ends',
  'bands-gap',
  'bands-overlap',
  'grade-not-countable',
  'evidence-waived',
  'plan-levels-order',
  'threshold-out-of-bounds',
  'threshold-levels-order',
  'unknown-parent',
  'extends-cycle',
  'override-unknown',
  'validity-reversed',
  'versions-overlap',
] as const;
export type CatalogFaultCode = (typeof FAULT_CODES)[number];

/** Where something stands in a file of the catalogue, and what stands there. Line and column count from 1. */
export interface Site {
  file: string;
  line: number;
  column: number;
  found: string;
  /** The standard that inherits what stands here: the fault is in it, not in the file that the place lies in. */
  inheritedBy?: string;
}

/** A fault of the catalogue. `file` is relative to the catalogue's folder, with `/`. */
export interface CatalogFault extends Site {
  code: CatalogFaultCode;
  what: Bilingual;
  expected: Bilingual;
  mend: Bilingual;
}

export function fault(
  code: CatalogFaultCode,
  site: Site,
  wording: Pick<CatalogFault, 'what' | 'expected' | 'mend'>,
): CatalogFault {
  const { file, line, column, found, inheritedBy } = site;
  if (inheritedBy === undefined) return { code, file, line, column, found, ...wording };
  const what = {
    zh: `${wording.what.zh}（${inheritedBy} 继承自此）`,
    en: `${wording.what.en} (inherited by ${inheritedBy})`,
  };
  return { code, file, line, column, found, inheritedBy, ...wording, what };
}

/** Of several places that a fault lies between: the first that is not inherited, where somebody has just changed it. */
export function ownOf(first: Site, ...others: Site[]): Site {
  return [first, ...others].find(({ inheritedBy }) => inheritedBy === undefined) ?? first;
}

/** `file:line:column: what, expected, how to mend` in one line. */
export function renderFault(catalogFault: CatalogFault, language: Language): string {
  const { file, line, column, what, expected, mend } = catalogFault;
  const place = `${file}:${line}:${column}`;
  return language === 'zh'
    ? `${place}: ${what.zh}；应为：${expected.zh}；改法：${mend.zh}`
    : `${place}: ${what.en}; expected: ${expected.en}; to mend: ${mend.en}`;
}

/** Order in which a person works through them: by file, then from top to bottom. */
export function inReadingOrder(faults: CatalogFault[]): CatalogFault[] {
  return [...faults].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : 1),
  );
}
