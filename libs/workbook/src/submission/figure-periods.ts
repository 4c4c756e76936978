import type { ReportingPeriod } from '@luoxuan/catalog';
import { type Period, periodKey, yearAgo } from '@luoxuan/period';
import type { BodyRow, FigureColumn } from '../fitting/located-table.js';
import { recordedPeriod } from './recorded-period.js';
import { type FigurePeriod, rowPeriods } from './row-periods.js';

/** Which periods the figures of one file are for. Most rows say nothing of it: what their columns say is worked out once. */
export class FigurePeriods {
  readonly #ofColumn = new Map<FigureColumn, FigurePeriod>();
  readonly #keys = new Map<Period, Map<ReportingPeriod, string | null>>();
  readonly #yearBefore: Period;

  /** @param table the period of the table where that is another one than the file's */
  constructor(
    private readonly file: Period,
    private readonly table: Period = file,
  ) {
    this.#yearBefore = yearAgo(file);
  }

  of(row: BodyRow, column: FigureColumn): FigurePeriod {
    if (row.cells.period || row.periods.length > 0) return rowPeriods(row, column, this.table);
    const known = this.#ofColumn.get(column);
    if (known) return known;
    const found = rowPeriods(row, column, this.table);
    this.#ofColumn.set(column, found);
    return found;
  }

  /** Key of the period under which an element's figure for `period` counts; null where it has none. */
  recorded(kind: ReportingPeriod, period: Period): string | null {
    let keys = this.#keys.get(period);
    if (!keys) this.#keys.set(period, (keys = new Map<ReportingPeriod, string | null>()));
    const known = keys.get(kind);
    if (known !== undefined) return known;
    const recorded = recordedPeriod(kind, period);
    const key = recorded && periodKey(recorded);
    keys.set(kind, key);
    return key;
  }

  /** The same for the file's own period. */
  own(kind: ReportingPeriod): string | null {
    return this.recorded(kind, this.file);
  }

  /** The same for the year before. */
  yearBefore(kind: ReportingPeriod): string | null {
    return this.recorded(kind, this.#yearBefore);
  }
}
