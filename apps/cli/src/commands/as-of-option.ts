import { InvalidArgumentError, Option } from 'commander';
import { isoDate } from './at-option.js';

const DATE_TIME = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** `--as-of`: only what was known by then counts; an ISO date-time in UTC. */
export const asOfOption = (): Option =>
  new Option(
    '--as-of <time>',
    '只看当时已知的数据，不入库 as it was known then, not recorded: 2025-03-31',
  ).argParser(knownAt);

/** A date is meant to its end in China; a date-time, with its zone, to the millisecond. */
export function knownAt(text: string): string {
  const written = DATE_TIME.exec(text);
  if (written === null) return new Date(`${isoDate(text)}T23:59:59.999+08:00`).toISOString();
  isoDate(written[1] ?? '');
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError(
      '应为日期或时间 a date or a date-time is expected: 2025-03-31T18:00:00+08:00',
    );
  return time.toISOString();
}
