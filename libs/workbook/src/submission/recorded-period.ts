import type { ReportingPeriod } from '@luoxuan/catalog';
import { inside, type Period } from '@luoxuan/period';

/**
 * The period under which a figure of an element counts when it comes in a workbook, or a column, for `file`; null where it
 * cannot.
 * An annual workbook may hold everything: monthly and quarterly figures as the year's, teaching figures for the school
 * year that ends in it.
 */
export function recordedPeriod(kind: ReportingPeriod, file: Period): Period | null {
  if (kind === file.kind) return file;
  // Those who graduate in 2023 do so at the end of the school year 2022-2023.
  if (file.kind === 'class') return kind === 'school-year' ? { kind, year: file.year - 1 } : null;
  if (file.kind !== 'year') return null;
  return kind === 'school-year' ? inside(kind, file) : file;
}
