import { InvalidArgumentError, Option } from 'commander';

/** `--at`: the day from which a command looks, today where it is not given. */
export const atOption = (): Option =>
  new Option('--at <date>', '以该日为准（默认今天）as of this day: 2026-01-31 (today)').argParser(isoDate);

/** A calendar date that exists, as typed. */
export function isoDate(text: string): string {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text); // 30 February is 2 March
  if (!exists) throw new InvalidArgumentError('应为日期 a date is expected: 2026-01-31');
  return text;
}
