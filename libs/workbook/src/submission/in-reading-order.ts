import type { Finding } from '../findings/finding.js';
import type { Sheet } from '../read/cell.js';

/** By sheet in the order of the workbook, what concerns a whole sheet first, then by row and column. */
export function inReadingOrder(sheets: Sheet[], findings: Finding[]): Finding[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const key = ({ sheet, ref }: Finding): [number, number, string] => {
    const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/u.exec(ref ?? '') ?? [];
    return [sheet === null ? -1 : (order.get(sheet) ?? 0), Number(row), column.padStart(3)];
  };
  return findings
    .map((finding) => ({ finding, at: key(finding) }))
    .sort(
      (a, b) =>
        a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.at[2] < b.at[2] ? -1 : a.at[2] > b.at[2] ? 1 : 0),
    )
    .map(({ finding }) => finding);
}
