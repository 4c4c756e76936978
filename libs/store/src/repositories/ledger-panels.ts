import type { Element } from '@luoxuan/catalog';
import type { PeriodKind } from '@luoxuan/period';
import type { Panel, PanelFault, PanelFigure } from '@luoxuan/scoring';
import { sqlRows, type SqlValue, type Tx } from '../database/sql.js';

/** All entries of one member and element, oldest first. */
interface Entries {
  member: string;
  element: string;
  /** `2025-01=351553,2025-02=…` */
  figures: string;
  least: number;
  most: number;
}

/** The ledger of many consortia, read into the columns of a panel. */
export class LedgerPanels {
  /**
   * Puts in what is valid now, or was after the entry `until`, for every consortium of the panel.
   *
   * The database joins the entries of a member and element into one text: a row of its own for each of six million would
   * cost more than everything else together.
   *
   * @returns the figures that a panel cannot hold
   */
  async fill(
    tx: Tx,
    panel: Panel,
    elements: ReadonlyMap<string, Element>,
    until?: { id: number },
  ): Promise<PanelFault[]> {
    const faults: PanelFault[] = [];
    const [bound, bounds]: [string, SqlValue[]] =
      until === undefined ? ['', []] : [' AND id <= ?', [until.id]];
    for (const { code } of panel.consortia) {
      const joined = await sqlRows<Entries>(
        tx,
        `SELECT member AS "member", element AS "element", min(decimals) AS "least", max(decimals) AS "most",
           string_agg(period || '=' || steps, ',' ORDER BY id) AS "figures"
         FROM observation WHERE consortium = ?${bound} GROUP BY member, element`,
        [code, ...bounds],
      );
      for (const entries of joined) {
        const { member, element } = entries;
        const isPlain = entries.least === entries.most && entries.least === elements.get(element)?.decimals;
        if (isPlain) putAll(panel, code, entries);
        else
          faults.push(...panel.put(code, await figures(tx, code, member, element, bound, bounds), elements));
      }
    }
    return faults;
  }
}

/** Entries that all have the element's own decimals. A later one takes the place of an earlier one. */
function putAll(panel: Panel, consortium: string, { member, element, figures }: Entries): void {
  const row = panel.rowOf(consortium, member);
  if (row === undefined) return;
  const base = row * panel.months;
  let kind: PeriodKind | null = null;
  let column: Float64Array = new Float64Array(0);
  let from = 0;
  while (from < figures.length) {
    const equals = figures.indexOf('=', from);
    const comma = figures.indexOf(',', equals);
    const to = comma < 0 ? figures.length : comma;
    const place = panel.placeOf(figures.slice(from, equals));
    if (place !== undefined && place.kind !== kind) {
      kind = place.kind;
      column = panel.columnFor(element, kind);
    }
    if (place !== undefined) column[base + place.month] = Number(figures.slice(equals + 1, to));
    from = to + 1;
  }
}

/** Where an element's decimals were changed on the way: each entry with its own. */
const figures = (
  tx: Tx,
  consortium: string,
  member: string,
  element: string,
  bound: string,
  bounds: SqlValue[],
): Promise<PanelFigure[]> =>
  sqlRows<PanelFigure>(
    tx,
    `SELECT member AS "member", element AS "element", period AS "period", steps AS "steps", decimals AS "decimals"
     FROM observation WHERE consortium = ? AND member = ? AND element = ?${bound} ORDER BY id`,
    [consortium, member, element, ...bounds],
  );
