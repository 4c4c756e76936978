import type { Element } from '@luoxuan/catalog';
import { sameDimension, unitOf } from '@luoxuan/quantity';
import type { BodyRow, FigureColumn, LocatedTable } from '../fitting/located-table.js';
import { UNIT_PLACES, type UnitPlace } from '../layout/layout.js';

/**
 * The unit that the sheet gives for a figure, nearest statement first: its own column, the brackets behind the name, the
 * brackets in the header, the line above the table; last the one that the layout knows. undefined where nothing says it.
 */
export function declaredUnit(
  element: Element,
  row: BodyRow,
  figures: FigureColumn,
  table: LocatedTable,
  itemUnit?: string,
): string | undefined {
  const places = table.layout.units ?? UNIT_PLACES;
  const from = (place: UnitPlace, unit: string | undefined): string | undefined =>
    places.includes(place) ? unit : undefined;
  // A unit column says 人 for 满意度 beside 调查人次: the sample is counted in its own unit.
  const own = figures.role === 'sample' ? undefined : from('column', row.cells.unit?.text.trim());
  if (own) return own;
  const inName = from('name', row.unit);
  if (inName && figures.role !== 'sample' && unitOf(inName)) return inName;
  const general = [from('header', figures.unit), from('above', table.meta.unit?.text)];
  return general.find((unit) => unit && applies(unit, element)) ?? itemUnit;
}

/** 单位：万元 above a table is about its money, not about its people. */
function applies(unit: string, element: Element): boolean {
  const general = unitOf(unit);
  const own = unitOf(element.unit);
  return general !== undefined && own !== undefined && sameDimension(general, own);
}
