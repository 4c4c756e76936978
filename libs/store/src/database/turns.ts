/** First come, first served: one at a time. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined); // who took the turn hears of the failure; the next one comes anyway
    return result;
  }
}

const byOwner = new WeakMap<object, Turns>();

/** The one queue of `owner`, however many users it has. */
export function turnsOf(owner: object): Turns {
  let turns = byOwner.get(owner);
  if (!turns) byOwner.set(owner, (turns = new Turns()));
  return turns;
}
