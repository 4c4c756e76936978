import type { LocatedTable } from '../fitting/located-table.js';
import type { TriedTable } from '../fitting/locate-tables.js';
import { columnOwner } from '../fitting/member-columns.js';
import type { Finding } from '../findings/finding.js';
import { columnName } from '../read/address.js';
import type { Cell } from '../read/cell.js';
import type { GenericTable, TableColumn } from '../table/table.js';
import { namesNoIndicator, noIndicator } from './no-indicator.js';
import type { FileContext } from './row-context.js';

const MOST_LABELS = 8;
const LONGEST = 20;

/** Whether there is a figure in a table at all. */
export function holdsFigures(table: GenericTable): boolean {
  return table.columns.some((column) => column.kind === 'figure' && figuresIn(table, column) > 0);
}

function figuresIn(table: GenericTable, { column }: TableColumn): number {
  return figureCells(table, column).length;
}

function figureCells({ rows }: GenericTable, column: number): Cell[] {
  return rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.column === column && /\d/u.test(cell.text)).slice(0, 1),
  );
}

/** Columns of figures that no label of the layout fits: each is named, so that no figure is lost without a word. */
export function unreadColumns(table: GenericTable, located: LocatedTable, file: FileContext): Finding[] {
  const landscape = located.layout.orientation === 'landscape';
  return located.unread.flatMap((column): Finding[] => {
    const { kind, cell, path } = column;
    if (kind !== 'figure') return [];
    if (!cell) return headlessFigures(table, column);
    const count = figuresIn(table, column);
    if (count === 0) return [];
    if (columnOwner(column, file.lexicon.own) === 'other')
      return [columnOfOther(table.sheet, cell, path, count, file)];
    const near = landscape ? file.nearest('', path.at(-1) ?? '') : undefined;
    return [
      {
        code: 'column-not-read',
        level: landscape ? 'warning' : 'hint',
        sheet: table.sheet,
        ref: cell.ref,
        found: path.join('/'),
        expected: near
          ? { zh: `${near.code} ${near.name}`, en: `${near.code} ${near.nameEn ?? near.name}` }
          : { zh: '版式认得的表头', en: 'a header that the layout knows' },
        message: {
          zh: `「${path.join('/')}」列的 ${count} 个数没有读取：版式「${located.layout.name}」没有这一列`,
          en: `the ${count} figures of this column are not read: the layout ${located.layout.nameEn ?? located.layout.name} has no such column`,
        },
        mend: near
          ? {
              zh: `若指「${near.name}」，请改正表头`,
              en: `if ${near.nameEn ?? near.name} is meant, correct the header`,
            }
          : { zh: '若要读取，请改正表头；否则不用改', en: 'correct the header if it should be read' },
      },
    ];
  });
}

/** A column without a header has no name but its letter: the first of its figures is marked. */
function headlessFigures(table: GenericTable, { column }: TableColumn): Finding[] {
  const cells = figureCells(table, column);
  const [first] = cells;
  if (!first) return [];
  const letter = columnName(column);
  return [
    {
      code: 'column-not-read',
      level: 'warning',
      sheet: table.sheet,
      ref: first.ref,
      found: first.text,
      expected: { zh: `${letter} 列的表头`, en: `a header over column ${letter}` },
      message: {
        zh: `${letter} 列没有表头，其中的 ${cells.length} 个数没有读取`,
        en: `column ${letter} has no header; its ${cells.length} figures are not read`,
      },
      mend: {
        zh: '若要读取，请补上表头；否则删去这一列',
        en: 'give the column a header if it should be read, or remove it',
      },
    },
  ];
}

/** 滨江技师学院 over figures, in a table of several members. */
function columnOfOther(
  sheet: string,
  cell: Cell,
  path: string[],
  count: number,
  { request }: FileContext,
): Finding {
  const { name } = request.expected.member;
  return {
    code: 'column-of-another-member',
    level: 'hint',
    sheet,
    ref: cell.ref,
    found: path.join('/'),
    expected: { zh: name, en: name },
    message: {
      zh: `「${path.join('/')}」列的 ${count} 个数不是「${name}」的，没有读取`,
      en: `the ${count} figures of this column are not those of ${name}; they are not read`,
    },
    mend: {
      zh: '不用改；各单位的数由各单位分别报送',
      en: 'nothing to do: each member hands in its own figures',
    },
  };
}

/** A table with figures that no layout fits, beside others that were read. */
export function unreadTables(tried: TriedTable[]): Finding[] {
  return tried
    .filter(({ table, located }) => !located && !table.hidden && holdsFigures(table))
    .map((one) => ({ ...noLayout(one), code: 'table-not-read', level: 'warning' }));
}

/** Says which layout came nearest, what it lacked, and what the table's header is. */
export function noLayout({ table, tried }: TriedTable): Finding {
  if (namesNoIndicator(table)) return noIndicator(table);
  const [nearest] = tried;
  const labels = table.columns
    .filter(({ path }) => path.length > 0)
    .slice(0, MOST_LABELS)
    .map(({ path }) => shorten(path.join('/')));
  const name = nearest
    ? { zh: nearest.layout.name, en: nearest.layout.nameEn ?? nearest.layout.name }
    : { zh: '—', en: '—' };
  return {
    code: 'no-layout',
    level: 'error',
    sheet: table.sheet,
    ref: table.columns.find(({ cell }) => cell)?.cell?.ref ?? null,
    found: labels.join('、'),
    expected: { zh: `最接近的版式：${name.zh}`, en: `the nearest layout: ${name.en}` },
    message: {
      zh: `这张表不符合任何版式，没有读取；最接近「${name.zh}」：${nearest?.why.zh ?? ''}`,
      en: `the table fits no layout and is not read; the nearest is ${name.en}: ${nearest?.why.en ?? ''}`,
    },
    mend: {
      zh: '用系统的模板填报，改正表头，或为这种表确认一次对应关系',
      en: 'use the template, correct the header, or confirm once what its columns and rows mean',
    },
  };
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
