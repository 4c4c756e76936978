import type { PeriodLabel } from '../table/period-label.js';
import type { FigureColumn } from './located-table.js';

/** Notes of each quarter or month where its year stands: 第一季度 … 第四季度, 全年. `year` where the header names none. */
export function markPartsOfYear(figures: FigureColumn[], year: number): void {
  const parts = figures.filter(({ role, periods }) => role === 'value' && isPart(periods));
  if (parts.length === 0) return;
  for (const part of parts) {
    const at = figures.findIndex(
      ({ role, periods }) =>
        role === 'value' && isYear(periods) && yearOf(periods, year) === yearOf(part.periods, year),
    );
    if (at >= 0) part.yearAt = at;
  }
}

/** 2023年9月 is meant as it is written: of an annual element it is a fault. */
const isPart = (labels: PeriodLabel[]): boolean =>
  labels.some(({ kind }) => kind === 'quarter' || kind === 'month');

const isYear = (labels: PeriodLabel[]): boolean =>
  !isPart(labels) &&
  labels.some(
    ({ kind, ...label }) => kind === 'whole-year' || ('period' in label && label.period.kind === 'year'),
  );

/** undefined where it is another than labels name, as in 上年. */
function yearOf(labels: PeriodLabel[], file: number): number | undefined {
  if (labels.some(({ kind }) => kind === 'relative')) return undefined;
  const [stated] = labels.flatMap((label) =>
    label.kind === 'period' && 'year' in label.period ? [label.period.year] : [],
  );
  return stated ?? file;
}
