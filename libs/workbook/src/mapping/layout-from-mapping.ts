import { Document, isScalar, visit } from 'yaml';
import { foldLabel } from '../layout/label.js';
import { COLUMN_ROLES, type ColumnRole, type Orientation, ORIENTATIONS } from '../layout/layout.js';
import type { LayoutEntry } from '../layout/schema.js';
import { LEAST_PROPOSED, LIKELY } from './certainty.js';
import { labelsOf, type MappedColumn, type MappedLabel, type MappedTable, type Mapping } from './mapping.js';

export interface LayoutNaming {
  /** See the layout schema: small letters, digits, hyphens. */
  code: string;
  name: string;
  /** Proposals in doubt are taken as well; otherwise they stay open until a person sets them. */
  withDoubtful?: boolean;
}

/** A layout of its own for each way in which the tables lie: a file each. */
export interface LayoutDraft {
  code: string;
  orientation: Orientation;
  /** YAML; to be checked with `parseLayouts` before it is kept. */
  text: string;
  /** How many labels have an element in it. */
  items: number;
}

/** Layouts for the tables of a mapping in which at least one label has an element. */
export function layoutsFromMapping(mapping: Mapping, naming: LayoutNaming): LayoutDraft[] {
  const taken = takenLabels(mapping, naming);
  const itemsOf = (tables: MappedTable[]): Items =>
    tables.flatMap(({ labels }) => labels.filter((label) => taken.has(label))).map(itemOf);
  const kept = ORIENTATIONS.map((orientation) => ({
    orientation,
    tables: mapping.tables.filter(
      (table) =>
        table.orientation === orientation && itemsOf([table]).some(({ element }) => element !== undefined),
    ),
  })).filter(({ tables }) => tables.length > 0);
  return kept.map(({ orientation, tables }, index) => {
    const code = index === 0 ? naming.code : `${naming.code}-${orientation}`;
    const items = itemsOf(tables);
    const title = titlesOf(tables);
    const entry: LayoutEntry = {
      code,
      name: naming.name,
      orientation,
      ...(title.length > 0 ? { title } : {}),
      columns: withNames(orientation, columnsOf(tables)),
      items,
    };
    return {
      code,
      orientation,
      text: textOf(entry),
      items: items.filter((item) => item.element !== undefined).length,
    };
  });
}

/** Labels that a layout of this mapping would not name. */
export function openLabels(mapping: Mapping, choice: Pick<LayoutNaming, 'withDoubtful'>): MappedLabel[] {
  const taken = takenLabels(mapping, choice);
  return labelsOf(mapping).filter((label) => !taken.has(label));
}

type Items = NonNullable<LayoutEntry['items']>;

const itemOf = (label: MappedLabel): Items[number] => {
  const labels = [layoutText(label)];
  return label.element === null ? { labels } : { labels, element: label.element };
};

/** In characters; what the schema lets a label have. */
const LONGEST_LABEL = 60;

/** A path that is too long is named by its last part. */
function layoutText({ label }: MappedLabel): string {
  return label.length <= LONGEST_LABEL ? label : label.slice(label.lastIndexOf('/') + 1);
}

/** Decided labels. Of two that read alike and mean different elements, neither: a layout cannot tell them apart. */
function takenLabels(
  mapping: Mapping,
  { withDoubtful = false }: Pick<LayoutNaming, 'withDoubtful'>,
): Set<MappedLabel> {
  const least = withDoubtful ? LEAST_PROPOSED : LIKELY;
  const decided = labelsOf(mapping).filter(
    ({ element, confidence, ignored }) => ignored || (element !== null && confidence >= least),
  );
  const byText = new Map<string, MappedLabel[]>();
  for (const label of decided) {
    if (layoutText(label).length > LONGEST_LABEL) continue;
    const text = foldLabel(layoutText(label));
    byText.set(text, [...(byText.get(text) ?? []), label]);
  }
  const alone = [...byText.values()].filter(([first, ...others]) =>
    others.every(({ element }) => element === first?.element),
  );
  return new Set(alone.flatMap(([first]) => first ?? []));
}

/** In characters: shorter ones would fit any table; longer ones the schema refuses. */
const TITLE_LENGTH = { least: 4, most: LONGEST_LABEL };
const YEAR = /(?:19|20)\d{2}(?:[-—–~/](?:19|20)?\d{2})?(?:学年|年)?度?/gu;

/** What stands in the titles behind the year, which is another one next year. */
function titlesOf(tables: MappedTable[]): string[] {
  const titles = tables
    .map(({ title }) => (title ?? '').replace(/\s+/gu, ' ').split(YEAR).at(-1)?.trim() ?? '')
    .filter(({ length }) => length >= TITLE_LENGTH.least && length <= TITLE_LENGTH.most);
  return [...new Set(titles)];
}

/** A table whose names stand below a blank corner is found by that; the schema wants a word all the same. */
function withNames(orientation: Orientation, columns: LayoutEntry['columns']): LayoutEntry['columns'] {
  if (orientation === 'landscape')
    return (columns.member ?? columns.period) ? columns : { ...columns, member: ['单位名称'] };
  return (columns.name ?? columns.code) ? columns : { ...columns, name: ['指标名称'] };
}

/** Header labels by role; a label that two tables use for different things stays with the first. */
function columnsOf(tables: MappedTable[]): LayoutEntry['columns'] {
  const roles = new Map<ColumnRole, string[]>();
  const known = new Set<string>();
  for (const column of tables.flatMap(({ columns }) => columns)) {
    const role = roleOf(column);
    const folded = foldLabel(column.label);
    if (role === null || folded === '' || column.label.length > LONGEST_LABEL || known.has(folded)) continue;
    known.add(folded);
    roles.set(role, [...(roles.get(role) ?? []), column.label]);
  }
  return Object.fromEntries(
    COLUMN_ROLES.flatMap((role) => {
      const labels = roles.get(role);
      return labels ? [[role, labels]] : [];
    }),
  );
}

const roleOf = ({ role }: MappedColumn): ColumnRole | null =>
  role === 'periods' || role === 'element' ? null : role;

/** With the reference to the schema, so that an editor helps whoever changes it. */
function textOf(entry: LayoutEntry): string {
  const document = new Document(entry);
  document.commentBefore =
    ' 由 luoxuan map 保存，可按 schema/layout.schema.json 修改。\n Saved by luoxuan map; see schema/layout.schema.json for what may be changed.';
  visit(document, {
    Seq: (_key, list) => {
      list.flow = list.items.every(isScalar);
    },
  });
  return document.toString({ lineWidth: 110, flowCollectionPadding: false });
}
