import type { Element } from '@luoxuan/catalog';
import { sameDimension, unitOf } from '@luoxuan/quantity';
import type { BodyRow, LocatedTable } from '../table/table.js';

/**
 * The unit that the sheet gives for a row, nearest statement first: its own column, the brackets behind the name, the
 * brackets in the header, the line above the table. undefined where it says nothing.
 */
export function declaredUnit(
  element: Element,
  row: BodyRow,
  table: LocatedTable,
  nameUnit?: string,
): string | undefined {
  const own = row.cells.unit?.text.trim();
  if (own) return own;
  if (nameUnit && unitOf(nameUnit)) return nameUnit;
  return [table.columns.value?.unit, table.meta.unit?.text].find((unit) => unit && applies(unit, element));
}

/** 单位：万元 above a table is about its money, not about its people. */
function applies(unit: string, element: Element): boolean {
  const general = unitOf(unit);
  const own = unitOf(element.unit);
  return general !== undefined && own !== undefined && sameDimension(general, own);
}
