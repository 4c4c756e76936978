import type { Bilingual } from '@luoxuan/wording';
import { compile, type CompiledLayout } from '../layout/compiled.js';
import { foldLabel } from '../layout/label.js';
import type { Layout } from '../layout/layout.js';
import type { OnGrid } from '../table/locate-generic.js';
import { type RowLabels, rowLabels } from '../table/row-paths.js';
import type { TableRow } from '../table/table.js';
import { type Roles, rolesOf } from './roles.js';
import { type Labels, type Lexicon, type Subject, subjectOf } from './subject.js';

/** How well a layout fits a table, and why. */
export interface Fit {
  layout: Layout;
  /** Whether the table may be read by it. */
  fits: boolean;
  /** 0 to 1: columns, rows and title that the layout knows. An order among layouts, not a probability. */
  score: number;
  why: Bilingual;
  roles: Roles;
  labels: RowLabels[];
}

/** Rows and columns that the layout names itself count more than what only the catalogue knows. */
const BY_ITEM = 1;
const BY_CATALOGUE = 0.75;
/** Beside a layout's own items, what only the catalogue knows speaks for another layout. */
const BESIDE_ITEMS = 0.5;
const WEIGHTS = { columns: 0.3, names: 0.5, title: 0.2 };
/** So many rows tell what a table is about. */
const SAMPLE = 120;
/** A table with more rows than this, none of them known, is about something else. */
const FEW_ROWS = 3;

export function fitLayout(found: OnGrid, layout: Layout, lexicon: Lexicon): Fit {
  const { table } = found;
  const compiled = compile(layout);
  const roles = rolesOf(table, compiled, lexicon);
  const lacking = lackingColumns(layout, roles);
  // A table that lacks a column is not looked at row by row.
  const labels = lacking === null ? labelsBy(found, roles.names) : [];
  const title = isTitled(table.title?.text ?? '', table.sheet, compiled);
  const names =
    layout.orientation === 'landscape'
      ? knownColumns(roles, compiled, lexicon, title)
      : knownRows(lacking === null ? table.rows : [], labels, roles, compiled, lexicon, title);
  const columns = roles.headed === 0 ? 0 : roles.known / roles.headed;
  const score = WEIGHTS.columns * columns + WEIGHTS.names * names.share + (title ? WEIGHTS.title : 0);
  const about = names.known > 0 || names.coded || names.all <= FEW_ROWS;
  return {
    layout,
    fits: lacking === null && about,
    score: Math.round(score * 1000) / 1000,
    why: explain(roles, names, title, lacking),
    roles,
    labels,
  };
}

/** Layouts mostly agree on which columns name the rows. */
function labelsBy({ table, grid, labels: known }: OnGrid, names: number[]): RowLabels[] {
  if (names.length === 0) return [];
  const key = names.join();
  const labels = known.get(key) ?? rowLabels(table.rows, names, grid);
  known.set(key, labels);
  return labels;
}

/** The role without which nothing can be read; null where none is lacking. */
function lackingColumns({ orientation }: Layout, { columns, names, figures }: Roles): Bilingual | null {
  if (figures.length === 0) return { zh: '没有认出数据列', en: 'no column of figures was recognised' };
  const keyed = columns.member ?? columns.period;
  if (orientation === 'landscape')
    return (keyed ?? figures.length > 1)
      ? null
      : { zh: '没有单位列或期间列', en: 'no column of members or periods' };
  if (!columns.code && names.length === 0)
    return { zh: '没有代码列或名称列', en: 'no column of codes or names' };
  return orientation === 'long' && !keyed
    ? { zh: '没有单位列或期间列', en: 'no column of members or periods' }
    : null;
}

interface KnownNames {
  all: number;
  known: number;
  share: number;
  /** Element codes stand in a column of their own. */
  coded: boolean;
}

/** A few items of a common list may stand in any table: only with so many, or under its title, the list is meant. */
const FEW_ITEMS = 3;

function share(
  subjects: (Subject | 'code' | undefined)[],
  all: number,
  { items, layout }: CompiledLayout,
  titled: boolean,
): number {
  const own = subjects.filter((subject) => isItem(subject)).length;
  const meant = titled || own >= FEW_ITEMS || layout.status !== 'unverified';
  const byCatalogue = items.size > 0 ? BESIDE_ITEMS : BY_CATALOGUE;
  const weights = subjects.map((subject): number => {
    if (subject === undefined) return 0;
    if (subject === 'code') return BY_CATALOGUE;
    return isItem(subject) && meant ? BY_ITEM : byCatalogue;
  });
  return all === 0 ? 0 : weights.reduce((sum, weight) => sum + weight, 0) / all;
}

function isItem(subject: Subject | 'code' | undefined): boolean {
  return typeof subject === 'object' && subject.kind !== 'element';
}

function knownRows(
  rows: TableRow[],
  labels: RowLabels[],
  { columns, figures }: Roles,
  compiled: CompiledLayout,
  lexicon: Lexicon,
  titled: boolean,
): KnownNames {
  const figureColumns = new Set(figures.map(({ column }) => column));
  const codes = columns.code?.column;
  const coded = codes !== undefined && rows.some(({ cells }) => cells.some(({ column }) => column === codes));
  const subjects = rows.slice(0, SAMPLE).flatMap((row, index): (Subject | 'code' | undefined)[] => {
    const code = coded
      ? row.cells
          .find(({ column }) => column === codes)
          ?.text.trim()
          .toUpperCase()
      : undefined;
    const byCode = code !== undefined && lexicon.elements.has(code);
    const subject = byCode ? 'code' : subjectOf(labelsOf(row, labels[index], columns), compiled, lexicon);
    // A heading names no figure: it counts only where it is known.
    return subject !== undefined || row.cells.some(({ column }) => figureColumns.has(column))
      ? [subject]
      : [];
  });
  return {
    all: subjects.length,
    known: subjects.filter((subject) => subject !== undefined).length,
    share: share(subjects, subjects.length, compiled, titled),
    coded,
  };
}

function labelsOf(row: TableRow, labels: RowLabels | undefined, { unit }: Roles['columns']): Labels {
  const own = row.cells.find(({ column }) => column === unit?.column)?.text ?? labels?.unit;
  return { path: [], ...labels, ...(own === undefined ? {} : { unit: own }) };
}

function knownColumns(
  { figures }: Roles,
  compiled: CompiledLayout,
  lexicon: Lexicon,
  titled: boolean,
): KnownNames {
  const subjects = figures.map(({ path }) => subjectOf({ path: path ?? [] }, compiled, lexicon));
  const all = subjects.length;
  return { all, known: all, share: share(subjects, all, compiled, titled), coded: false };
}

function isTitled(title: string, sheet: string, { titles }: CompiledLayout): boolean {
  if (titles.length === 0) return false;
  const texts = [foldLabel(title), foldLabel(sheet)];
  return titles.some((wanted) => texts.some((text) => text.includes(wanted)));
}

function explain(roles: Roles, names: KnownNames, title: boolean, lacking: Bilingual | null): Bilingual {
  const { known, headed } = roles;
  const parts: Bilingual[] = [
    { zh: `认得 ${headed} 个表头中的 ${known} 个`, en: `${known} of ${headed} headers known` },
    ...(names.all > 0
      ? [
          {
            zh: `认得 ${names.all} 项中的 ${names.known} 项`,
            en: `${names.known} of ${names.all} items known`,
          },
        ]
      : []),
    ...(title ? [{ zh: '标题相符', en: 'the title agrees' }] : []),
    ...(lacking ? [lacking] : []),
  ];
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
