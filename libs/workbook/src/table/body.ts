import { foldLabel } from '../layout/label.js';
import { COLUMN_ROLES, type Layout } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import type { GridRow } from './grid.js';
import type { Header } from './header.js';
import type { BodyRow } from './table.js';

export interface Body {
  rows: BodyRow[];
  after: BodyRow[];
}

/** The rows below a header: those that hold elements, and those below the notes and signatures. */
export function bodyBelow(header: Header, rows: GridRow[], layout: Layout): Body {
  const ends = layout.bodyEnd.map(foldLabel);
  const totals = new Set(layout.totals.map(foldLabel));
  const body: Body = { rows: [], after: [] };
  let ended = false;
  for (const [index, { row, cells }] of rows.entries()) {
    ended ||= endsBody(cells, ends);
    const picked = pick(row, cells, header);
    if (!picked.cells.code && !picked.cells.name && !picked.cells.value) continue;
    if (ended) body.after.push(picked);
    else if (!(index === 0 && isIndexRow(cells)) && !isTotal(picked, totals)) body.rows.push(picked);
  }
  return body;
}

function pick(row: number, cells: Cell[], header: Header): BodyRow {
  const picked: BodyRow = { row, cells: {} };
  for (const role of COLUMN_ROLES) {
    const at = header.columns[role]?.column;
    const cell = cells.find(({ column }) => column === at);
    if (cell) picked.cells[role] = cell;
  }
  return picked;
}

/** 填报人：张三 ends the body, 填报人数 does not. */
function endsBody(cells: Cell[], ends: string[]): boolean {
  const [first] = cells;
  if (first?.type !== 'text') return false;
  const text = foldLabel(first.text);
  return ends.some(
    (end) => text === end || (text.startsWith(end) && /^[:：(,.;、。，；]/u.test(text.slice(end.length))),
  );
}

/** 甲 乙 1 2 3 or A B 1 2 under a header numbers the columns: letters, and figures that count up by one. */
function isIndexRow(cells: Cell[]): boolean {
  const texts = cells.map(({ text }) => foldLabel(text));
  const figures = texts.filter((text) => /^\d{1,2}$/u.test(text)).map(Number);
  return (
    texts.length >= 2 &&
    texts.every((text) => /^([甲乙丙丁戊己庚辛壬癸]|[a-z]|\d{1,2}|栏次|-+|—+)$/u.test(text)) &&
    figures.every((figure, index) => index === 0 || figure === (figures[index - 1] ?? 0) + 1)
  );
}

function isTotal({ cells }: BodyRow, totals: Set<string>): boolean {
  const label = cells.name ?? cells.code ?? cells.index;
  return label !== undefined && totals.has(foldLabel(label.text));
}
