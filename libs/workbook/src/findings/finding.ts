import type { Bilingual } from '@luoxuan/wording';

/** An error rejects the cell (or the file); a warning is stored and shown; a hint says how something was read. */
export type FindingLevel = 'error' | 'warning' | 'hint';

/** What was found where in a workbook, what was expected, and how to mend it. */
export interface Finding {
  /** Stable, for machines; never parse the texts. */
  code: string;
  level: FindingLevel;
  /** null where the whole file is concerned. */
  sheet: string | null;
  /** As the user sees it, e.g. `B12`; null where the whole sheet is concerned. */
  ref: string | null;
  /** As it stands in the cell. */
  found: string;
  expected: Bilingual;
  mend: Bilingual;
  message: Bilingual;
}
