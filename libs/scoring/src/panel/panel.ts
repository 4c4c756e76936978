import type { Element } from '@luoxuan/catalog';
import { inside, monthOf, ordinal, periodKey, type Month, type PeriodKind } from '@luoxuan/period';
import type { Member, Observation } from '../values/observation.js';
import { reporters } from '../values/rollup.js';

/** A consortium with the members whose figures count. */
export interface PanelConsortium {
  code: string;
  members: readonly Member[];
}

/** As much of an observation as a panel holds. */
export type PanelFigure = Pick<Observation, 'element' | 'member' | 'period' | 'steps' | 'decimals'>;

/** A figure that a panel cannot hold: it is no whole number of the element's steps, or one too large to be exact. */
export interface PanelFault {
  code: 'not-in-steps';
  consortium: string;
  element: string;
  member: string;
  period: string;
  steps: number;
  decimals: number;
}

/** What a column holds: an element's figures for periods of one kind. */
type ColumnKey = `${string} ${PeriodKind}`;

/** Where a period lies in a panel: its kind, and the month that it ends in. */
export interface Place {
  kind: PeriodKind;
  month: number;
}

const NO_ONE: Member = { code: '', name: '', kind: '', lead: false };

const KINDS = ['month', 'quarter', 'year', 'school-year'] as const;

/**
 * The figures of many consortia over some months, a column of numbers for each element: member by member, and for each of
 * them month by month. A figure stands at the month in which its period ends; NaN = not reported, which is never a 0.
 * The numbers are whole steps of the element's smallest unit, so that sums are exact as long as they stay below 2^53.
 */
export class Panel {
  /** The first row of each consortium, and behind the last one the number of rows. */
  readonly rowsOf: Int32Array;
  readonly members: readonly Member[];
  readonly #columns = new Map<ColumnKey, Float64Array>();
  readonly #places: ReadonlyMap<string, Place>;
  readonly #rows: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly #bases = new Map<string, Int32Array[]>();

  constructor(
    readonly consortia: readonly PanelConsortium[],
    readonly first: Month,
    readonly months: number,
  ) {
    this.members = consortia.flatMap((c) => c.members);
    this.rowsOf = new Int32Array(consortia.length + 1);
    const rows = new Map<string, Map<string, number>>();
    let row = 0;
    for (const [index, { code, members }] of consortia.entries()) {
      rows.set(code, new Map(members.map((m) => [m.code, row++])));
      this.rowsOf[index + 1] = row;
    }
    this.#rows = rows;
    this.#places = placesOf(first, months);
  }

  /** The month at a place, which may lie outside of the panel. */
  monthAt(place: number): Month {
    return monthOf(ordinal(this.first) + place);
  }

  /** Undefined where nothing was ever put. */
  column(element: string, kind: PeriodKind): Float64Array | undefined {
    return this.#columns.get(`${element} ${kind}`);
  }

  /** Takes a column that was filled elsewhere: members × months, as described above. */
  setColumn(element: string, kind: PeriodKind, steps: Float64Array): void {
    const length = this.members.length * this.months;
    if (steps.length !== length) throw new RangeError(`a column has ${length} places, not ${steps.length}`);
    this.#columns.set(`${element} ${kind}`, steps);
  }

  /** The column to put figures into. */
  columnFor(element: string, kind: PeriodKind): Float64Array {
    const known = this.column(element, kind);
    if (known !== undefined) return known;
    const made = new Float64Array(this.members.length * this.months).fill(NaN);
    this.setColumn(element, kind, made);
    return made;
  }

  /** Undefined for periods that end outside of the panel's months. */
  placeOf(period: string): Place | undefined {
    return this.#places.get(period);
  }

  /** Undefined for members that the panel does not have. */
  rowOf(consortium: string, member: string): number | undefined {
    return this.#rows.get(consortium)?.get(member);
  }

  /** Consortium by consortium, where in a column the figures of each member that reports the element begin. */
  basesOf(element: Element): readonly Int32Array[] {
    const who = `${element.members} ${element.reportedBy.join(' ')}`;
    const known = this.#bases.get(who);
    if (known !== undefined) return known;
    const bases = this.consortia.map(({ members }, consortium) => {
      const reporting = new Set(reporters(element, members));
      const rows = [...members.keys()].filter((i) => reporting.has(members[i] ?? NO_ONE));
      return Int32Array.from(rows, (i) => ((this.rowsOf[consortium] ?? 0) + i) * this.months);
    });
    this.#bases.set(who, bases);
    return bases;
  }

  /**
   * Puts figures in, of two for the same fact the later one counts; those of other elements, members and months are left
   * out. Answers what could not be put in: all of it.
   */
  put(
    consortium: string,
    observations: Iterable<PanelFigure>,
    elements: ReadonlyMap<string, Element>,
  ): PanelFault[] {
    const faults: PanelFault[] = [];
    for (const { element: code, member, period, steps, decimals } of observations) {
      const element = elements.get(code);
      const place = this.placeOf(period);
      const row = this.rowOf(consortium, member);
      if (element === undefined || place === undefined || row === undefined) continue;
      const own = stepsOf(steps, decimals, element);
      if (own === null) {
        faults.push({ code: 'not-in-steps', consortium, element: code, member, period, steps, decimals });
      } else {
        this.columnFor(code, place.kind)[row * this.months + place.month] = own;
      }
    }
    return faults;
  }
}

/** Steps of the element's own size: others come where its decimals were changed after the figure was reported. */
function stepsOf(steps: number, decimals: number, element: Element): number | null {
  if (decimals === element.decimals) return steps;
  const factor = 10 ** Math.abs(element.decimals - decimals);
  const own = decimals < element.decimals ? steps * factor : steps / factor;
  return Number.isSafeInteger(own) ? own : null;
}

function placesOf(first: Month, months: number): Map<string, Place> {
  const places = new Map<string, Place>();
  for (let month = 0; month < months; month++) {
    for (const kind of KINDS) {
      const period = inside(kind, monthOf(ordinal(first) + month));
      if (period !== null) places.set(periodKey(period), { kind, month });
    }
  }
  return places;
}
