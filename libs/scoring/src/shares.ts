import type { Standard } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';

/**
 * The weight of each graded indicator in the whole, as scoring weighs it: the dimension's, divided among its graded
 * indicators. They add up to 1; what weighs nothing is left out.
 */
export function sharesOf({ dimensions }: Pick<Standard, 'dimensions'>): Map<string, Rational> {
  const shares = new Map<string, Rational>();
  for (const dimension of dimensions) {
    const graded = dimension.groups.flatMap((g) => g.indicators).filter((i) => i.kind === 'substantive');
    const sum = total(graded.map((i) => new Rational(i.weight)));
    for (const { code, weight } of graded)
      if (weight > 0) shares.set(code, new Rational(dimension.weight).mul(weight).div(sum));
  }
  const all = total([...shares.values()]);
  return new Map([...shares].filter(([, s]) => s.compare(0) > 0).map(([code, s]) => [code, s.div(all)]));
}

const total = (numbers: readonly Rational[]): Rational => numbers.reduce((a, b) => a.add(b), new Rational(0));
