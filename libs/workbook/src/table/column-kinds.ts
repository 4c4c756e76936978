import { unitOf } from '@luoxuan/quantity';
import { foldLabel } from '../layout/label.js';
import { remember } from '../layout/remember.js';
import type { ScannedRow } from './scan.js';
import type { ColumnKind, TableColumn } from './table.js';
import { CODE_WORDS, INDEX_WORDS, NAME_WORDS, NOTE_WORDS, UNIT_WORDS } from './words.js';

/** So many rows tell what a column holds. */
const SAMPLE = 200;

const isUnit = remember((text: string): boolean => unitOf(text) !== undefined);

interface Content {
  figures: number;
  missing: number;
  texts: number;
  units: number;
}

/** What each column holds, by its header where that is a usual word, else by its content. */
export function columnKinds(columns: Omit<TableColumn, 'kind'>[], rows: ScannedRow[]): TableColumn[] {
  const contents = contentOf(columns, rows.slice(0, SAMPLE));
  const named = columns.map((column) => ({ ...column, kind: kindByHeader(column) }));
  const [first] = named;
  if (first && isRunningNumber(columns, contents)) first.kind = 'index';
  const firstFigure = named.findIndex(
    ({ kind }, index) => kind === 'figure' || (kind === null && holdsFigures(contents[index])),
  );
  const kinds = named.map(({ kind }, index) => kind ?? kindByContent(contents[index], index, firstFigure));
  return named.map((column, index) => ({ ...column, kind: unitOrOther(kinds, index, contents) }));
}

function contentOf(columns: { column: number }[], rows: ScannedRow[]): Content[] {
  const contents = columns.map((): Content => ({ figures: 0, missing: 0, texts: 0, units: 0 }));
  const first = columns[0]?.column ?? 0;
  for (const { cells, kinds } of rows) {
    for (const [index, cell] of cells.entries()) {
      const content = contents[cell.column - first];
      if (!content) continue;
      const kind = kinds[index];
      if (kind === 'figure' || (kind === 'period' && cell.type === 'number')) content.figures += 1;
      else if (kind === 'missing') content.missing += 1;
      else {
        content.texts += 1;
        if (cell.text.length <= 8 && isUnit(cell.text)) content.units += 1;
      }
    }
  }
  return contents;
}

function kindByHeader({ parts, periods }: Omit<TableColumn, 'kind'>): ColumnKind | null {
  const leaf = parts.at(-1);
  if (!leaf) return periods.length > 0 ? 'figure' : null;
  const folded = foldLabel(leaf.bare);
  if (INDEX_WORDS.has(folded)) return 'index';
  if (UNIT_WORDS.has(folded)) return 'unit';
  if (CODE_WORDS.has(folded)) return 'code';
  if (NAME_WORDS.has(folded)) return 'name';
  return NOTE_WORDS.has(folded) ? 'note' : null;
}

/** 1, 2, 3 without a header, left of names. */
function isRunningNumber([first]: Omit<TableColumn, 'kind'>[], [content, names]: Content[]): boolean {
  if (!first || first.path.length > 0 || !holdsFigures(content)) return false;
  return names !== undefined && names.texts > names.figures;
}

function holdsFigures(content: Content | undefined): boolean {
  return content !== undefined && content.figures > 0 && content.figures + content.missing >= content.texts;
}

/** Texts left of the figures name the rows; blank columns right of them wait for figures. */
function kindByContent(content: Content | undefined, index: number, firstFigure: number): ColumnKind {
  if (!content || holdsFigures(content)) return 'figure';
  const { texts, missing, units } = content;
  if (texts === 0) return missing > 0 || (firstFigure >= 0 && index > firstFigure) ? 'figure' : 'text';
  if (units === texts && texts >= 2) return 'unit';
  return firstFigure < 0 || index < firstFigure ? 'name' : 'text';
}

/** 单位 over names of colleges is a column of names. */
function unitOrOther(kinds: ColumnKind[], index: number, contents: Content[]): ColumnKind {
  const kind = kinds[index] ?? 'text';
  const content = contents[index];
  const noUnits = kind === 'unit' && content !== undefined && content.texts >= 2 && content.units === 0;
  return noUnits ? 'name' : kind;
}
