import type { Cell, CellFormulaValue } from 'exceljs';
import type { Printed } from '../model/report-model.js';

/** Places after the point of a printed figure. */
const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

/** `#,##0.00" 万元"`: the unit belongs to the format, so that the cell stays a number. */
export function numberFormat(printed: Printed, { signed = false }: { signed?: boolean } = {}): string {
  const places = decimalsOf(printed.text);
  const digits = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  const unit = unitSuffix(printed.unit);
  return signed ? `+${digits}${unit};-${digits}${unit};0${unit}` : `${digits}${unit}`;
}

function unitSuffix(unit: string): string {
  if (unit === '—' || unit === '') return '';
  const gap = ['%', '‰', ':1'].includes(unit) ? '' : ' ';
  return `"${gap}${unit.replaceAll('"', '')}"`;
}

/** A figure as a number, by a formula where one is given; a missing one as the dash of the report. */
export function writeFigure(
  cell: Cell,
  printed: Printed,
  options: { formula?: string; signed?: boolean } = {},
): void {
  if (printed.value === null) {
    cell.value = printed.text;
    return;
  }
  cell.value = options.formula === undefined ? printed.value : live(options.formula, printed.value);
  cell.numFmt = numberFormat(printed, options);
}

/** A formula with the result that it had when the report was made. */
export const live = (formula: string, result: number | string): CellFormulaValue => ({
  formula,
  result,
  date1904: false,
});
