import { Rational } from '@luoxuan/quantity';

/** What an element has taken over from the new span: nothing, what rose, what fell, both. */
export const STATES = { before: 0, risen: 1, fallen: 2, now: 3 } as const;
export type State = (typeof STATES)[keyof typeof STATES];

/** The formula's value with each element in a state; null where it is undefined there. */
export type Worth = (states: readonly State[]) => Rational | null;

export interface UpAndDown {
  up: Rational;
  down: Rational;
}

/**
 * How far each element moved a formula, and within each what rose and what fell: the mean over all orders in which
 * elements pass from before to now (Shapley 1953), an element's rises and falls following each other in either order
 * (Owen 1977, unions). Adds up to the change exactly. Null where the formula is undefined in between.
 * 4·n·2ⁿ⁻¹ states for n elements: meant for a handful.
 */
export function owenValues(count: number, worth: Worth): UpAndDown[] | null {
  const seen = new Map<string, Rational | null>();
  const at = (states: readonly State[]): Rational | null => {
    const key = states.join('');
    let value = seen.get(key);
    if (value === undefined) seen.set(key, (value = worth(states)));
    return value;
  };
  const weights = coalitionWeights(count);
  const result: UpAndDown[] = [];
  for (let element = 0; element < count; element++) {
    let up = new Rational(0);
    let down = new Rational(0);
    for (let mask = 0; mask < 2 ** count; mask++) {
      if ((mask >> element) & 1) continue;
      const others = Array.from({ length: count }, (_, i): State =>
        (mask >> i) & 1 ? STATES.now : STATES.before,
      );
      const own = (state: State) => at(others.map((s, i) => (i === element ? state : s)));
      const [before, risen, fallen, now] = [own(0), own(1), own(2), own(3)];
      if (before === null || risen === null || fallen === null || now === null) return null;
      const weight = weights[others.filter((s) => s === STATES.now).length] ?? new Rational(0);
      const crossed = risen.sub(fallen);
      const whole = now.sub(before);
      up = up.add(whole.add(crossed).div(2).mul(weight));
      down = down.add(whole.sub(crossed).div(2).mul(weight));
    }
    result.push({ up, down });
  }
  return result;
}

/** Share of the orders in which just these s others come before: s!·(n−s−1)!/n!, by s. */
function coalitionWeights(count: number): Rational[] {
  const weights = [new Rational(1, count || 1)];
  for (let s = 1; s < count; s++) weights.push((weights[s - 1] ?? new Rational(0)).mul(s).div(count - s));
  return weights;
}

/** The same for a formula that only adds up, however many elements: each change on its own. Null where that is not all. */
export function addedUp(count: number, worth: Worth): UpAndDown[] | null {
  const all = (state: State, only = -1): State[] =>
    Array.from({ length: count }, (_, i) => (only < 0 || i === only ? state : STATES.before));
  const before = worth(all(STATES.before));
  const now = worth(all(STATES.now));
  if (before === null || now === null) return null;
  const result: UpAndDown[] = [];
  let left = now.sub(before);
  for (let element = 0; element < count; element++) {
    const risen = worth(all(STATES.risen, element));
    const fallen = worth(all(STATES.fallen, element));
    if (risen === null || fallen === null) return null;
    const [up, down] = [risen.sub(before), fallen.sub(before)];
    result.push({ up, down });
    left = left.sub(up).sub(down);
  }
  return left.equals(0) ? result : null;
}
