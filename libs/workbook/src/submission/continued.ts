import { unitOf } from '@luoxuan/quantity';
import type { BodyRow } from '../fitting/located-table.js';
import { recognise } from './recognise.js';
import type { RowContext } from './row-context.js';

/**
 * A row without a name goes on with that of the row above it where the layout has another item of the same name in the
 * unit of this row: 课程总数 in 门, and below it in 学时, without merged cells. Any other row stays as it is.
 */
export function continued(
  row: BodyRow,
  above: BodyRow | undefined,
  { compiled, lexicon }: RowContext,
): BodyRow {
  const unit = row.cells.unit?.text;
  if (!above || unit === undefined || row.path.length > 0 || row.cells.code) return row;
  const named: BodyRow = { ...row, path: above.path };
  const own = recognise(named, compiled, lexicon);
  const its = recognise(above, compiled, lexicon);
  if (its.kind !== 'element') return row;
  if (own.kind === 'ignored') return named; // in this unit the layout knows it, and does not read it
  if (own.kind !== 'element' || own.element === its.element) return row;
  const meant = own.itemUnit === undefined ? undefined : unitOf(own.itemUnit);
  return meant !== undefined && meant === unitOf(unit) ? named : row;
}
