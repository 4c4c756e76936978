import type { Range, SheetStart } from '../../read/cell.js';
import { hasText, type RawRow } from '../../read/parts/raw-row.js';
import type { RowConsumer } from '../../read/session.js';
import { emptyRows, type PackedRows } from './packed-rows.js';

const [FIRST_ROWS, FIRST_CELLS] = [256, 2_048];

/** Collects rows in the thread that reads them. */
export class RowPacker implements RowConsumer {
  /** Cells since they were last taken. */
  pending = 0;

  private packed = emptyRows(FIRST_ROWS, FIRST_CELLS);
  private rows = 0;

  startSheet(sheet: SheetStart): void {
    this.packed.marks.push({ before: this.rows, mark: { kind: 'start', sheet } });
  }

  endSheet(merges: Range[]): void {
    this.packed.marks.push({ before: this.rows, mark: { kind: 'end', merges } });
  }

  row(row: RawRow): void {
    const { count } = row;
    this.makeRoom(count);
    const { packed, pending } = this;
    packed.rows[this.rows] = row.row;
    packed.hidden[this.rows] = row.hidden ? 1 : 0;
    packed.counts[this.rows] = count;
    this.rows += 1;
    for (let index = 0; index < count; index++) {
      const at = pending + index;
      const kind = row.kinds[index] ?? 0;
      packed.columns[at] = row.columns[index] ?? 0;
      packed.kinds[at] = kind;
      packed.formats[at] = row.formats[index] ?? 0;
      packed.formulas[at] = row.formulas[index] ?? 0;
      packed.numbers[at] = row.numbers[index] ?? 0;
      if (hasText(kind)) packed.texts.push(row.texts[index] ?? '');
    }
    this.pending += count;
  }

  /** What was collected, in arrays that are just long enough; collecting begins anew. */
  take(): PackedRows {
    const { marks, texts } = this.packed;
    const exact = resized(this.packed, this.rows, this.pending);
    this.packed = { ...this.packed, marks: [], texts: [] };
    this.rows = 0;
    this.pending = 0;
    return { ...exact, marks, texts };
  }

  private makeRoom(cells: number): void {
    const { rows, columns } = this.packed;
    if (this.rows < rows.length && this.pending + cells <= columns.length) return;
    const wanted = Math.max(columns.length * 2, this.pending + cells);
    this.packed = resized(this.packed, rows.length * 2, wanted);
  }
}

function resized(old: PackedRows, rows: number, cells: number): PackedRows {
  const { marks, texts } = old;
  const wider = emptyRows(rows, cells);
  wider.rows.set(old.rows.subarray(0, rows));
  wider.hidden.set(old.hidden.subarray(0, rows));
  wider.counts.set(old.counts.subarray(0, rows));
  wider.columns.set(old.columns.subarray(0, cells));
  wider.kinds.set(old.kinds.subarray(0, cells));
  wider.formats.set(old.formats.subarray(0, cells));
  wider.formulas.set(old.formulas.subarray(0, cells));
  wider.numbers.set(old.numbers.subarray(0, cells));
  return { ...wider, marks, texts };
}
