import type { Finding } from '../findings/finding.js';
import type { ColumnRole, Layout } from '../layout/layout.js';
import type { Cell, Sheet } from '../read/cell.js';
import { gridOf } from '../table/grid.js';
import { countLabels, headerLabels, type HeaderLabels } from '../table/header.js';

const MOST_SHEETS = 5;
const MOST_CELLS = 8;
const LONGEST_CELL = 20;

/** Says which header was looked for, and what the sheets hold instead. */
export function noTable(sheets: Sheet[], layout: Layout): Finding {
  const labels = headerLabels(layout);
  const visible = sheets.filter(({ state }) => state === 'visible');
  const seen = visible.slice(0, MOST_SHEETS).map((sheet) => nearestHeader(sheet, labels));
  const best = seen.reduce<Seen | undefined>(
    (top, next) => (next.labels > (top?.labels ?? 0) ? next : top),
    undefined,
  );
  const one = (role: ColumnRole): string => (layout.columns[role] ?? []).slice(0, 3).join('／');
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
      zh: `没有找到「${layout.name}」这种表格的表头`,
      en: `no header of the layout ${layout.nameEn ?? layout.name} was found`,
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
function nearestHeader(sheet: Sheet, labels: HeaderLabels): Seen {
  let best: { cells: Cell[]; count: number } | undefined;
  for (const { cells } of gridOf(sheet).rows) {
    const count = countLabels(cells, labels);
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
