import { hasText, RawRow } from '../../read/parts/raw-row.js';
import type { RowConsumer } from '../../read/session.js';
import type { PackedRows } from './packed-rows.js';

/** Hands rows on that came from the other thread, as the scanner handed them on there. */
export function unpackRows(packed: PackedRows, consumer: RowConsumer): void {
  const row = new RawRow();
  let [cell, text, next] = [0, 0, 0];
  const marksBefore = (position: number): void => {
    for (let one = packed.marks[next]; one?.before === position; one = packed.marks[++next]) {
      if (one.mark.kind === 'start') consumer.startSheet(one.mark.sheet);
      else consumer.endSheet(one.mark.merges);
    }
  };
  for (let index = 0; index < packed.rows.length; index++) {
    marksBefore(index);
    row.start(packed.rows[index] ?? 0, packed.hidden[index] === 1);
    const end = cell + (packed.counts[index] ?? 0);
    for (; cell < end; cell++) {
      const kind = packed.kinds[cell] ?? 0;
      const formula = packed.formulas[cell] === 1;
      const at = row.add(packed.columns[cell] ?? 0, kind, packed.formats[cell] ?? 0, formula);
      row.numbers[at] = packed.numbers[cell] ?? 0;
      if (hasText(kind)) row.texts[at] = packed.texts[text++] ?? '';
    }
    consumer.row(row);
  }
  marksBefore(packed.rows.length);
}
