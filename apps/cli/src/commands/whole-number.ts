import { InvalidArgumentError } from 'commander';

/** A number as typed: of a finding, of a measure. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('应为整数 a whole number is expected');
  return Number(text);
}
