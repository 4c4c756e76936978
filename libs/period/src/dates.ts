import { lastMonth } from './months.js';
import type { Period } from './period.js';

/** ISO date of the period's last day. */
export function endDate(period: Period): string {
  return dueDate(period, 0);
}

/** ISO date `days` days after the period's last day. */
export function dueDate(period: Period, days: number): string {
  const { year, month } = lastMonth(period);
  // Day 0 of the following month is the last day of this one.
  return new Date(Date.UTC(year, month, days)).toISOString().slice(0, 10);
}
