import type { Bilingual } from '@luoxuan/wording';
import { compile, type CompiledLayout } from '../layout/compiled.js';
import { foldLabel } from '../layout/label.js';
import type { Layout } from '../layout/layout.js';
import type { OnGrid } from '../table/locate-generic.js';
import type { RowLabels } from '../table/row-paths.js';
import type { GenericTable } from '../table/table.js';
import { knownColumns, type KnownNames, type RowNames, shareOfAll } from './known-names.js';
import { rolesOf } from './roles.js';
import type { Lexicon } from './subject.js';
import type { Roles } from './table-roles.js';

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

const WEIGHTS = { columns: 0.3, names: 0.5, title: 0.2 };
/** A table with more rows than this, none of them known, is about something else. */
const FEW_ROWS = 3;
const NO_NAMES: KnownNames = { all: 0, known: 0, share: 0, coded: false };

/** The most that a layout can score: it may know every column and every name, but the title is there or not. */
export function mostScore(layout: Layout, titles: Titles): number {
  const compiled = compile(layout);
  const share = shareOfAll(compiled);
  return rounded(WEIGHTS.columns + WEIGHTS.names * share + (isTitled(titles, compiled) ? WEIGHTS.title : 0));
}

/** What may name the form that a table is, folded: its title and its sheet. */
export type Titles = readonly string[];

export function titlesOf({ title, sheet }: GenericTable): Titles {
  return [foldLabel(title?.text ?? ''), foldLabel(sheet)];
}

export function fitLayout(
  { table }: OnGrid,
  layout: Layout,
  titles: Titles,
  rowNames: RowNames,
  lexicon: Lexicon,
): Fit {
  const compiled = compile(layout);
  const roles = rolesOf(table, compiled, lexicon);
  const lacking = lackingColumns(layout, roles);
  // A table that lacks a column is not looked at row by row.
  const labels = lacking === null ? rowNames.labels(roles.names) : [];
  const title = isTitled(titles, compiled);
  const names =
    layout.orientation === 'landscape'
      ? knownColumns(roles, compiled, lexicon, title)
      : lacking === null
        ? rowNames.known(roles, labels, compiled, title)
        : NO_NAMES;
  const columns = roles.headed === 0 ? 0 : roles.known / roles.headed;
  const score = WEIGHTS.columns * columns + WEIGHTS.names * names.share + (title ? WEIGHTS.title : 0);
  const about = names.known > 0 || names.coded || names.all <= FEW_ROWS;
  return {
    layout,
    fits: lacking === null && about,
    score: rounded(score),
    why: explain(roles, names, title, lacking),
    roles,
    labels,
  };
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

function isTitled(titles: Titles, { titles: wanted }: CompiledLayout): boolean {
  return wanted.some((title) => titles.some((text) => text.includes(title)));
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
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
