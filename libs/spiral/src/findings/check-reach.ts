import { quantityFrom, Rational } from '@luoxuan/quantity';
import type { PromisedIndicator } from './command.js';
import { refusal, type Refusal } from './refusal.js';

/** What speaks against a promised value itself; of an indicator that is not known only whether it is a number. */
export function refuseReach(reach: string, indicator: PromisedIndicator | null): Refusal[] {
  if (!/^-?\d{1,15}(\.\d{1,20})?$/.test(reach)) return [notANumber(reach)];
  if (indicator === null) return [];
  const { unit, decimals } = indicator;
  const read = quantityFrom(reach, unit, { unit, decimals });
  if (!read.ok)
    return [read.code === 'too-precise' ? tooPrecise(reach, read.rounded, indicator) : notANumber(reach)];
  const { least, most } = indicator.range;
  const value = new Rational(reach);
  const fits = value.compare(least) >= 0 && (most === null || value.compare(most) <= 0);
  return fits ? [] : [outOfRange(reach, indicator)];
}

const notANumber = (found: string): Refusal =>
  refusal(
    'not-a-number',
    { zh: `承诺值「${found}」不是数字`, en: `the promised value "${found}" is not a number` },
    {
      zh: '只写数字，单位按指标，例如 120.5',
      en: "write the number alone, in the indicator's unit, such as 120.5",
    },
    { found },
  );

const tooPrecise = (
  found: string,
  rounded: string,
  { code, name, unit, decimals }: PromisedIndicator,
): Refusal =>
  refusal(
    'reach-too-precise',
    {
      zh: `承诺值 ${found} 的小数太多：${name}以 ${unit} 计，至多 ${decimals} 位小数`,
      en: `the promised value ${found} has too many decimals: ${code} has ${decimals} at most, in ${unit}`,
    },
    { zh: `例如 ${rounded}`, en: `such as ${rounded}` },
    { indicator: code, found, decimals },
  );

function outOfRange(found: string, { code, name, unit, range }: PromisedIndicator): Refusal {
  const [least, most] = [range.least.toString(), range.most?.toString()];
  const mend =
    most === undefined
      ? { zh: `承诺值不小于 ${least}`, en: `promise ${least} or more` }
      : { zh: `承诺值在 ${least} 到 ${most} 之间`, en: `promise a value from ${least} to ${most}` };
  return refusal(
    'reach-out-of-range',
    {
      zh: `${name}不可能达到 ${found} ${unit}`,
      en: `${code} can never be ${found} ${unit}`,
    },
    mend,
    { indicator: code, found },
  );
}
