import type { Cell, Range, Sheet, SheetEvent, SheetStart } from './cell.js';
import { cellsOf } from './cells.js';
import type { RawRow } from './parts/raw-row.js';
import type { RowConsumer } from './session.js';

/** Turns rows into cells, and tells of them in events. */
export class EventMaker implements RowConsumer {
  /** Cells since they were last taken. */
  pending = 0;

  private events: SheetEvent[] = [];
  private cells: Cell[] = [];
  private hiddenRows: [number, number][] = [];
  private date1904 = false;

  startSheet(sheet: SheetStart): void {
    this.date1904 = sheet.date1904;
    this.hiddenRows = [];
    this.events.push({ kind: 'start', sheet });
  }

  row(row: RawRow): void {
    cellsOf(row, this.date1904, this.cells);
    this.pending += row.count;
    if (row.hidden) this.addHidden(row.row);
  }

  endSheet(merges: Range[]): void {
    this.closeCells();
    this.events.push({ kind: 'end', merges, hiddenRows: this.hiddenRows });
  }

  take(): SheetEvent[] {
    this.closeCells();
    const { events } = this;
    this.events = [];
    this.pending = 0;
    return events;
  }

  private closeCells(): void {
    if (this.cells.length > 0) this.events.push({ kind: 'cells', cells: this.cells });
    this.cells = [];
  }

  private addHidden(row: number): void {
    const last = this.hiddenRows.at(-1);
    if (last !== undefined && (row === last[1] + 1 || row === last[1])) last[1] = row;
    else this.hiddenRows.push([row, row]);
  }
}

/** Puts the pieces of a workbook together again. */
export class SheetCollector {
  readonly sheets: Sheet[] = [];

  take(events: Iterable<SheetEvent>): void {
    for (const event of events) {
      if (event.kind === 'start') {
        const { name, state } = event.sheet;
        this.sheets.push({ name, state, merges: [], hiddenRows: [], cells: [] });
        continue;
      }
      const sheet = this.sheets.at(-1);
      if (sheet === undefined) throw new Error('cells came before their sheet');
      if (event.kind === 'cells') {
        if (sheet.cells.length === 0) sheet.cells = event.cells;
        else for (const cell of event.cells) sheet.cells.push(cell);
      } else {
        sheet.merges = event.merges;
        sheet.hiddenRows = event.hiddenRows;
        if (!isInOrder(sheet.cells)) sheet.cells = inOrderOnce(sheet.cells);
      }
    }
  }
}

function isInOrder(cells: readonly Cell[]): boolean {
  let row = 0;
  let column = 0;
  for (const cell of cells) {
    if (cell.row < row || (cell.row === row && cell.column <= column)) return false;
    row = cell.row;
    column = cell.column;
  }
  return true;
}

/** Where an address comes twice, the later cell counts, as it does for others who read in the order of the file. */
function inOrderOnce(cells: readonly Cell[]): Cell[] {
  const byPlace = new Map<number, Cell>();
  for (const cell of cells) byPlace.set(cell.row * 32_768 + cell.column, cell);
  return [...byPlace.entries()].sort(([a], [b]) => a - b).map(([, cell]) => cell);
}
