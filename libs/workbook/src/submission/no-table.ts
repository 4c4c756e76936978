import type { Finding } from '../findings/finding.js';
import { foldLabel } from '../layout/label.js';
import { type ColumnRole, type Layout, textOf } from '../layout/layout.js';
import type { Cell, Sheet } from '../read/cell.js';
import { gridOf } from '../table/grid.js';
import { HEADER_WORDS } from '../table/words.js';

const MOST_SHEETS = 5;
const MOST_ROWS = 200;
const MOST_CELLS = 8;
const LONGEST_CELL = 20;

/** No table at all: says which header was looked for, and what the sheets hold instead. */
export function noTable(sheets: Sheet[], layouts: readonly Layout[]): Finding {
  const visible = sheets.filter(({ state }) => state === 'visible');
  const seen = visible.slice(0, MOST_SHEETS).map(nearestHeader);
  const best = seen.reduce<Seen | undefined>(
    (top, next) => (next.labels > (top?.labels ?? 0) ? next : top),
    undefined,
  );
  const layout = layouts.find(({ orientation }) => orientation === 'portrait') ?? layouts[0];
  const one = (role: ColumnRole): string => (layout?.columns[role] ?? []).slice(0, 3).map(textOf).join('／');
  const either = [one('code'), one('name')].filter((text) => text !== '').join('／');
  return {
    code: 'no-table',
    level: 'error',
    sheet: best?.sheet ?? null,
    ref: best?.ref ?? null,
    found: seen.map(({ text }) => text).join('；') || '—',
    expected: {
      zh: `一行表头，有「${one('value')}」列，并有「${either}」列`,
      en: `a header row with a column ${one('value')} and a column ${either}`,
    },
    message: {
      zh: '没有找到表格：没有一行像表头，下面有数',
      en: 'no table was found: no row looks like a header above figures',
    },
    mend: { zh: '用系统的模板填报，或改正表头文字', en: 'use the template, or correct the header' },
  };
}

interface Seen {
  sheet: string;
  ref: string | null;
  labels: number;
  text: string;
}

/** The row that names most columns, or else the first one. */
function nearestHeader(sheet: Sheet): Seen {
  let best: { cells: Cell[]; count: number } | undefined;
  for (const { cells } of gridOf(sheet).rows.slice(0, MOST_ROWS)) {
    const count = cells.filter(
      ({ type, text }) => type === 'text' && HEADER_WORDS.has(foldLabel(text.slice(0, 40))),
    ).length;
    if (!best || count > best.count) best = { cells, count };
  }
  const texts = (best?.cells ?? []).slice(0, MOST_CELLS).map(({ text }) => shorten(text));
  const ref = best?.cells[0]?.ref ?? null;
  return {
    sheet: sheet.name,
    ref,
    labels: best?.count ?? 0,
    text: ref ? `${sheet.name}!${ref}：${texts.join('、')}` : `${sheet.name}：空`,
  };
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > LONGEST_CELL ? `${plain.slice(0, LONGEST_CELL)}…` : plain;
}
