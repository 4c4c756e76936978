import { EARLIEST_YEAR, LATEST_YEAR, type Period } from './period.js';

/** The spelling that is stored and that sorts: 2025-09, 2025-Q3, 2025, 2024-2025, class-2025, 2023..2025. */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${period.year}-${String(period.month).padStart(2, '0')}`;
    case 'quarter':
      return `${period.year}-Q${period.quarter}`;
    case 'year':
      return String(period.year);
    case 'school-year':
      return `${period.year}-${period.year + 1}`;
    case 'class':
      return `class-${period.year}`;
    case 'window':
      return `${period.from}..${period.to}`;
  }
}

const FORMS: [RegExp, (a: number, b: number) => Period][] = [
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (year, month) => ({ kind: 'month', year, month })],
  [/^(\d{4})-Q([1-4])$/, (year, quarter) => ({ kind: 'quarter', year, quarter })],
  [/^(\d{4})$/, (year) => ({ kind: 'year', year })],
  [/^(\d{4})-(\d{4})$/, (year) => ({ kind: 'school-year', year })],
  [/^class-(\d{4})$/, (year) => ({ kind: 'class', year })],
  [/^(\d{4})\.\.(\d{4})$/, (from, to) => ({ kind: 'window', from, to })],
];

/** Inverse of `periodKey`. Throws on anything else: keys are written by this program only. */
export function fromKey(key: string): Period {
  const period = tryKey(key);
  if (!period) throw new Error(`not the key of a period: ${JSON.stringify(key)}`);
  return period;
}

export function tryKey(key: string): Period | null {
  for (const [form, build] of FORMS) {
    const match = form.exec(key);
    if (!match) continue;
    const period = build(Number(match[1]), Number(match[2]));
    // Writing it again catches what the form lets through, such as 2024-2026 for a school year.
    return isPlausible(period) && periodKey(period) === key ? period : null;
  }
  return null;
}

export function isPlausible(period: Period): boolean {
  const [from, to] = period.kind === 'window' ? [period.from, period.to] : [period.year, period.year];
  return EARLIEST_YEAR <= from && from <= to && to <= LATEST_YEAR;
}
