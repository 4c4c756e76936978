import type { ReportingPeriod } from '@luoxuan/catalog';
import {
  firstMonth,
  inside,
  lastMonth,
  ordinal,
  type Month,
  type Period,
  type PeriodKind,
} from '@luoxuan/period';
import { periodFor, toDate, type DiagnosisPeriod } from '../values/span.js';
import type { Panel } from './panel.js';

/** The months or the years that a panel is scored in, one slot each. */
export interface Slots {
  at: readonly DiagnosisPeriod[];
  /** Slot of the same time a year earlier, -1 where the panel has none. */
  yearAgo: Int32Array;
}

/** What one kind of indicator looks at in each slot. */
export interface Spans {
  /** Its period, null where none ends in the slot. */
  periods: readonly (Period | null)[];
  /** Place of the period's last month, -1 where it is not due. */
  ends: Int32Array;
  /** Slot of the period before, -1 where there is none or where it is the year before. */
  previous: Int32Array;
}

/** Every month of the panel, or every calendar year that ends in it. */
export function slotsOf(panel: Panel, kind: DiagnosisPeriod['kind']): Slots {
  const months = Array.from({ length: panel.months }, (_, place) => panel.monthAt(place));
  const at: DiagnosisPeriod[] =
    kind === 'month'
      ? months
      : months.flatMap((m) => (m.month === 12 ? [{ kind: 'year' as const, year: m.year }] : []));
  const step = kind === 'month' ? 12 : 1;
  return { at, yearAgo: Int32Array.from(at, (_, slot) => Math.max(slot - step, -1)) };
}

export function spansOf(panel: Panel, slots: Slots, kind: ReportingPeriod): Spans {
  const periods = slots.at.map((at) => periodFor(kind, at));
  const length = kind === 'quarter' ? 3 : 1;
  const hasPrevious = (period: Period | null): boolean => period !== null && toDate(period) !== null;
  return {
    periods,
    ends: Int32Array.from(periods, (period) => (period === null ? -1 : placeOf(panel, lastMonth(period)))),
    previous: Int32Array.from(periods, (period, slot) =>
      hasPrevious(period) ? Math.max(slot - length, -1) : -1,
    ),
  };
}

/** Where an element's figures for some stretches of time stand, slot by slot. */
export interface Stretches {
  /** Of slot s: `places[from[s]]` up to before `places[from[s + 1]]`; -1 for a month outside of the panel. */
  places: Int32Array;
  from: Int32Array;
  /** Kind of the whole stretch, which a member may have reported as one figure; null where it cannot. */
  whole: PeriodKind | null;
  /** Place of the stretch's last month, -1 where nothing is due. */
  ends: Int32Array;
}

/** The periods of the element's kind that make up the indicator's period, or those of the year up to its end. */
export function stretchesOf(panel: Panel, spans: Spans, kind: PeriodKind, upToDate: boolean): Stretches {
  const lists = spans.periods.map((period) => {
    const first = period === null ? undefined : upToDate ? toDate(period)?.[0] : firstMonth(period);
    return period === null || first === undefined
      ? []
      : places(panel, kind, placeOf(panel, first), placeOf(panel, lastMonth(period)));
  });
  const from = new Int32Array(lists.length + 1);
  for (const [slot, list] of lists.entries()) from[slot + 1] = (from[slot] ?? 0) + list.length;
  const whole = spans.periods.find((period) => period !== null)?.kind ?? null;
  return {
    places: Int32Array.from(lists.flat()),
    from,
    whole: upToDate || whole === kind ? null : whole,
    ends: spans.ends,
  };
}

const placeOf = (panel: Panel, month: Month): number => ordinal(month) - ordinal(panel.first);

function places(panel: Panel, kind: PeriodKind, first: number, last: number): number[] {
  const found: number[] = [];
  for (let place = first; place <= last; place++) {
    if (inside(kind, panel.monthAt(place)) !== null) found.push(place < 0 ? -1 : place);
  }
  return found;
}
