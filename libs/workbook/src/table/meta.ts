import { foldLabel, spacedPattern } from '../layout/label.js';
import { META_ROLES, type MetaRole } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import type { Grid, GridRow } from './grid.js';
import { withoutSeal } from './scan.js';
import type { Declared, GenericTable } from './table.js';
import { INDEX_WORDS } from './words.js';

export type Declarations = Partial<Record<MetaRole, Declared>>;

/** Labels of each kind of declaration; a table reads one text of them. */
export type MetaLabels = Partial<Record<MetaRole, readonly string[]>>;

/** Reads what is declared in rows around a table. */
export type DeclarationReader = (rows: GridRow[], grid: Grid) => Declarations;

/** The labels that are usual; a layout may have others. */
const USUAL: MetaLabels = {
  member: ['填报单位', '报送单位', '填表单位', '制表单位', '单位名称', '学校名称', '院校名称'],
  period: ['报送期间', '填报期间', '统计期间', '期间', '报告期', '数据年度', '统计年度', '填报年度', '年度'],
  filledOn: ['填报日期', '报送日期', '填表日期', '制表日期', '填报时间'],
  unit: ['单位', '计量单位', '金额单位', '数据单位'],
};

let usualReader: DeclarationReader | undefined;

/** What is declared above a table and, failing that, below it. */
export function usualDeclarations({ above, below }: GenericTable['around'], grid: Grid): Declarations {
  usualReader ??= declarationReader(USUAL);
  return readAround(usualReader, { above, below }, grid);
}

/** In rows: what is declared stands near the table. */
export const NEAR = 40;

/** The lines just above a table before those just below it. */
export function readAround(
  read: DeclarationReader,
  { above, below }: GenericTable['around'],
  grid: Grid,
): Declarations {
  return { ...read(below.slice(0, NEAR), grid), ...read(above.slice(-NEAR), grid) };
}

/**
 * `填报单位：甲学院  期间：2025年9月` in one cell, or a label with its value in the next cell to the right. The first
 * declaration of each kind counts.
 */
export function declarationReader(meta: MetaLabels): DeclarationReader {
  const labels = metaLabels(meta);
  if (labels.size === 0) return () => ({});
  const inText = inRunningText(meta);
  return (rows, grid) => {
    const found: Declarations = {};
    for (const { cells } of rows) {
      if (isHeader(cells)) continue;
      for (const [index, cell] of cells.entries()) {
        for (const [role, declared] of declaredBy(cell, cells[index + 1], grid, labels, inText))
          found[role === 'unit' && isOrganisation(declared) ? 'member' : role] ??= declared;
      }
    }
    return found;
  };
}

/** 序号 | 单位名称 | 到款情况: the upper row of a header. */
function isHeader([first, ...others]: readonly Cell[]): boolean {
  if (!first || first.text.length > LONGEST_INDEX || others.length < 2) return false;
  return INDEX_WORDS.has(foldLabel(first.text));
}

/** 单位 | 滨江职业技术学院: the unit that hands in, not a unit of measure. */
function isOrganisation({ text }: Declared): boolean {
  return /学院|学校|大学|公司|集团|委员会|协会|研究院|研究所/u.test(text);
}

/** In characters, of 序号 and the like with blanks. */
const LONGEST_INDEX = 6;
/** In characters; longer texts are explanations. */
const LONGEST_DECLARATION = 500;

type Labels = Map<string, MetaRole>;

function metaLabels(meta: MetaLabels): Labels {
  const labels: Labels = new Map();
  for (const role of META_ROLES) for (const label of meta[role] ?? []) labels.set(foldLabel(label), role);
  return labels;
}

/** Longer labels first, so that 填报单位： is not taken for 单位：. */
function inRunningText(meta: MetaLabels): RegExp {
  const labels = META_ROLES.flatMap((role) => meta[role] ?? []).sort((a, b) => b.length - a.length);
  const seal = String.raw`(?:[（(][^）)]{1,6}[）)]\s*)?`;
  return new RegExp(`(${labels.map(spacedPattern).join('|')})\\s*${seal}[:：]`, 'gu');
}

function declaredBy(
  cell: Cell,
  next: Cell | undefined,
  grid: Grid,
  labels: Labels,
  inText: RegExp,
): [MetaRole, Declared][] {
  if (cell.type !== 'text' || cell.text.length > LONGEST_DECLARATION) return [];
  const alone = labels.get(withoutSeal(foldLabel(cell.text)));
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
