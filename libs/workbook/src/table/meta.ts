import { foldLabel, spacedPattern } from '../layout/label.js';
import { type Layout, META_ROLES, type MetaRole } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import type { Grid, GridRow } from './grid.js';
import type { Declared } from './table.js';

/** Reads what is declared in rows above a table. */
export type DeclarationReader = (rows: GridRow[]) => Partial<Record<MetaRole, Declared>>;

/**
 * `填报单位：甲学院  期间：2025年9月` in one cell, or a label with its value in the next cell to the right. The first
 * declaration of each kind counts.
 */
export function declarationReader(grid: Grid, layout: Layout): DeclarationReader {
  const labels = metaLabels(layout);
  if (labels.size === 0) return () => ({});
  const inText = inRunningText(layout);
  return (rows) => {
    const found: Partial<Record<MetaRole, Declared>> = {};
    for (const { cells } of rows) {
      for (const [index, cell] of cells.entries()) {
        for (const [role, declared] of declaredBy(cell, cells[index + 1], grid, labels, inText))
          found[role] ??= declared;
      }
    }
    return found;
  };
}

/** In characters; longer texts are explanations. */
const LONGEST_DECLARATION = 500;

type Labels = Map<string, MetaRole>;

function metaLabels(layout: Layout): Labels {
  const labels: Labels = new Map();
  for (const role of META_ROLES)
    for (const label of layout.meta[role] ?? []) labels.set(foldLabel(label), role);
  return labels;
}

/** Longer labels first, so that 填报单位： is not taken for 单位：. */
function inRunningText(layout: Layout): RegExp {
  const labels = META_ROLES.flatMap((role) => layout.meta[role] ?? []).sort((a, b) => b.length - a.length);
  return new RegExp(`(${labels.map(spacedPattern).join('|')})\\s*[:：]`, 'gu');
}

function declaredBy(
  cell: Cell,
  next: Cell | undefined,
  grid: Grid,
  labels: Labels,
  inText: RegExp,
): [MetaRole, Declared][] {
  if (cell.type !== 'text' || cell.text.length > LONGEST_DECLARATION) return [];
  const alone = labels.get(foldLabel(cell.text));
  if (alone) return besideLabel(alone, cell, next, grid, labels);
  const matches = [...cell.text.matchAll(inText)];
  return matches.flatMap((match, index): [MetaRole, Declared][] => {
    const role = labels.get(foldLabel(match[1] ?? ''));
    const text = cell.text.slice(match.index + match[0].length, matches[index + 1]?.index).trim();
    if (!role) return [];
    if (text !== '') return [[role, { text, cell }]];
    return index === matches.length - 1 ? besideLabel(role, cell, next, grid, labels) : [];
  });
}

/** The value must be the very next cell, merged cells counting as one, and no label itself. */
function besideLabel(
  role: MetaRole,
  cell: Cell,
  next: Cell | undefined,
  grid: Grid,
  labels: Labels,
): [MetaRole, Declared][] {
  const end = grid.mergeOf(cell)?.right ?? cell.column;
  if (next?.column !== end + 1) return [];
  const isLabel = next.type === 'text' && (labels.has(foldLabel(next.text)) || /[:：]\s*$/u.test(next.text));
  return isLabel ? [] : [[role, { text: next.text.trim(), cell: next }]];
}
