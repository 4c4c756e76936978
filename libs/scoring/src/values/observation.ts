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

/** What one member reported of one element, by the key of the period. */
export type Reported = ReadonlyMap<string, Observation>;

const NOTHING: Reported = new Map();

/** The current observations of one consortium: of two for one element, member and period the later one counts. */
export class ObservationTable {
  readonly #byElement = new Map<string, Map<string, Map<string, Observation>>>();

  constructor(observations: Iterable<Observation>) {
    for (const observation of observations) this.record(observation);
  }

  record(observation: Observation): void {
    const { element, member, period } = observation;
    const byMember = this.#byElement.get(element) ?? new Map<string, Map<string, Observation>>();
    const byPeriod = byMember.get(member) ?? new Map<string, Observation>();
    this.#byElement.set(element, byMember.set(member, byPeriod.set(period, observation)));
  }

  of(element: string, member: string): Reported {
    return this.#byElement.get(element)?.get(member) ?? NOTHING;
  }

  find(element: string, period: string, member: string): Observation | undefined {
    return this.of(element, member).get(period);
  }
}
