import type { Cell, Sheet } from '../../read/cell.js';
import { xmlText } from '../patch/xml/escape.js';
import { PLAIN_STYLES } from './plain-styles.js';

/** Excel's calendar before March 1900 has a day too many; such dates are kept as text. */
const FIRST_SAFE_YEAR = 1901;
const DAY = 86_400_000;
/** Serial number of 1970-01-01. */
const EPOCH = 25_569;

/** The rows of a sheet as XML, a piece for each row; `heights` are in points. */
export function* plainRows({ cells, hiddenRows }: Sheet, heights: Map<number, number>): Generator<string> {
  const isHidden = hiddenTest(hiddenRows);
  let row = 0;
  for (const cell of cells) {
    if (cell.row !== row) {
      if (row > 0) yield '</row>';
      row = cell.row;
      const height = heights.get(row);
      const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
      yield `<row r="${row}"${high}${isHidden(row) ? ' hidden="1"' : ''}>`;
    }
    yield cellXml(cell);
  }
  if (row > 0) yield '</row>';
}

/** For rows in ascending order: a run of hidden rows may reach to the end of the grid. */
function hiddenTest(hiddenRows: readonly [number, number][]): (row: number) => boolean {
  const runs = [...hiddenRows].sort(([a], [b]) => a - b);
  let next = 0;
  return (row) => {
    while ((runs[next]?.[1] ?? Infinity) < row) next += 1;
    return (runs[next]?.[0] ?? Infinity) <= row;
  };
}

function cellXml({ ref, type, value, percent }: Cell): string {
  if (type === 'date') return dateXml(ref, value);
  // a formula without a stored result has nothing to copy; its finding marks the cell
  if (type === 'error') return value === '' ? '' : `<c r="${ref}" t="e"><v>${xmlText(String(value))}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return numberXml(ref, value, percent === true ? PLAIN_STYLES.percent : 0);
  return textXml(ref, value);
}

function numberXml(ref: string, value: number, style: number): string {
  return `<c r="${ref}"${style === 0 ? '' : ` s="${style}"`}><v>${value}</v></c>`;
}

function textXml(ref: string, text: string): string {
  const style = text.includes('\n') ? PLAIN_STYLES.lines : PLAIN_STYLES.text;
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function dateXml(ref: string, value: Cell['value']): string {
  if (typeof value === 'number') return numberXml(ref, value, PLAIN_STYLES.duration);
  const iso = String(value);
  const isDay = iso.length === 10;
  const date = new Date(isDay ? `${iso}T00:00:00Z` : `${iso.replace(/Z$/u, '')}Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < FIRST_SAFE_YEAR) return textXml(ref, iso);
  return numberXml(ref, date.getTime() / DAY + EPOCH, isDay ? PLAIN_STYLES.day : PLAIN_STYLES.time);
}
