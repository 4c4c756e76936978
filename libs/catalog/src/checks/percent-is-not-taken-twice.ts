import { Rational, unitOf } from '@luoxuan/quantity';
import { fault } from '../fault.js';
import type { Expression } from '../formula/expression.js';
import { parseFormula } from '../formula/parse.js';
import { writtenFormulas } from '../formula/written.js';
import type { Check } from './check.js';

const FACTORS: Record<string, number | undefined> = { '%': 100, '‰': 1000 };

/** The unit % already brings the factor 100: with `* 100` in the formula 43 % would become 4300 %. */
export const percentIsNotTakenTwice: Check = (draft) =>
  writtenFormulas(draft).flatMap(({ text, place, indicator }) => {
    const { unit } = indicator.value;
    if (unit === undefined) return [];
    const factor = FACTORS[unitOf(unit)?.code ?? ''];
    const parsed = parseFormula(text);
    if (factor === undefined || !parsed.ok) return [];
    const at = factorAt(parsed.expression, new Rational(factor));
    if (at === null) return [];
    return [
      fault('formula-percent-twice', place.siteInside(at, 'formula'), {
        what: {
          zh: `单位是 ${unit}，公式又乘了 ${factor}`,
          en: `the unit is ${unit} and the formula multiplies by ${factor} once more`,
        },
        expected: { zh: `不带 ${factor} 的比`, en: `the ratio without ${factor}` },
        mend: {
          zh: `从公式中删去 ${factor}，单位会自动换算`,
          en: `take ${factor} out of the formula: the unit converts by itself`,
        },
      }),
    ];
  });

function factorAt(expression: Expression, factor: Rational): number | null {
  if (expression.kind !== 'operation') return null;
  const { operator, left, right } = expression;
  if (operator === '*') {
    const number = [left, right].find((side) => side.kind === 'number' && side.value.equals(factor));
    if (number) return number.at;
  }
  return factorAt(left, factor) ?? factorAt(right, factor);
}
