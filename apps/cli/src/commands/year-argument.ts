import { InvalidArgumentError } from 'commander';

/** A year as typed. */
export function yearArgument(text: string): number {
  if (!/^(19|20|21)\d\d$/.test(text))
    throw new InvalidArgumentError('应为四位年份 a year of four digits is expected');
  return Number(text);
}
