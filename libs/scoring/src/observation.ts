/** One reported figure, as the ledger holds it: a whole number of steps of `10^-decimals` of its unit, with its cell. */
export interface Observation {
  element: string;
  member: string;
  /** key of a period of the element's own kind */
  period: string;
  steps: number;
  unit: string;
  decimals: number;
  submission: number;
  file: string;
  sheet: string;
  ref: string;
}

/** A member as far as scoring needs it. */
export interface Member {
  code: string;
  name: string;
  kind: string;
  /** The member that reports what counts once for the whole consortium. */
  lead: boolean;
}

/** The current observations of one consortium, found by element, period and member. */
export class ObservationTable {
  readonly #byFact = new Map<string, Observation>();

  constructor(observations: Iterable<Observation>) {
    for (const o of observations) this.#byFact.set(factKey(o.element, o.period, o.member), o);
  }

  find(element: string, period: string, member: string): Observation | undefined {
    return this.#byFact.get(factKey(element, period, member));
  }
}

const factKey = (element: string, period: string, member: string): string => `${element}|${period}|${member}`;
