import type { Element } from '@luoxuan/catalog';
import type { LocatedTable } from '../fitting/located-table.js';
import type { TriedTable } from '../fitting/locate-tables.js';
import type { Lexicon } from '../fitting/subject.js';
import type { Finding } from '../findings/finding.js';
import { compile } from '../layout/compiled.js';
import type { Cell, Sheet } from '../read/cell.js';
import { recognise } from './recognise.js';
import type { Reading } from './submission.js';

const MOST_NAMED = 20;

/** A second column with a label of the same kind: only the first is read, and nobody should have to guess. */
export function repeatedColumns(table: LocatedTable): Finding[] {
  return table.repeated
    .filter(({ role }) => role === 'value')
    .map(({ cell }) => {
      const first = table.figures.find(({ role }) => role === 'value')?.cell;
      return {
        code: 'column-repeated',
        level: 'warning',
        sheet: table.sheet,
        ref: cell.ref,
        found: cell.text,
        expected: { zh: '一列本期数', en: 'one column of figures' },
        message: {
          zh: `「${cell.text}」与 ${first?.ref ?? ''} 的「${first?.text ?? ''}」同为本期数列，只读了前一列`,
          en: `this column and ${first?.ref ?? ''} both hold the figures of this period; only the first is read`,
        },
        mend: { zh: '只保留一列，或改正表头', en: 'keep one of them, or correct the header' },
      };
    });
}

/** Rows of known elements below 制表说明 or the signatures. */
export function belowTheEnd(table: LocatedTable, lexicon: Lexicon): Finding[] {
  return table.after.flatMap((row): Finding[] => {
    const value = row.figures.find((cell) => cell !== undefined);
    const recognised = recognise(row, compile(table.layout), lexicon);
    if (!value || recognised.kind !== 'element') return [];
    return [
      {
        code: 'row-below-the-end',
        level: 'warning',
        sheet: table.sheet,
        ref: value.ref,
        found: value.text,
        expected: {
          zh: '数据行在制表说明和签字行之上',
          en: 'rows of figures above the notes and signatures',
        },
        message: {
          zh: `「${recognised.element.name}」写在表尾之下，没有读取`,
          en: `${recognised.element.nameEn ?? recognised.element.name} stands below the foot of the table and is not read`,
        },
        mend: { zh: '把这一行移到制表说明之上', en: 'move the row above the notes' },
      },
    ];
  });
}

/** Elements of this submission without a row, in one hint. */
export function absentElements(tables: LocatedTable[], absent: Element[]): Finding[] {
  const [table] = tables;
  if (!table || absent.length === 0) return [];
  const more = absent.length > MOST_NAMED ? '…' : '';
  const list = (name: (element: Element) => string): string =>
    absent
      .slice(0, MOST_NAMED)
      .map((element) => `${element.code} ${name(element)}`)
      .join('、') + more;
  return [
    {
      code: 'elements-absent',
      level: 'hint',
      sheet: table.sheet,
      ref: null,
      found: String(absent.length),
      expected: { zh: '本次应报的每个采集项一行', en: 'a row for each element of this submission' },
      message: {
        zh: `表中没有 ${absent.length} 个应报的采集项：${list(({ name }) => name)}`,
        en: `${absent.length} elements are not in the table: ${list(({ name, nameEn }) => nameEn ?? name)}`,
      },
      mend: { zh: '补上缺少的行，或重新下载模板', en: 'add the rows, or use a new template' },
    },
  ];
}

/** A table on a hidden sheet is not read; whoever hid it should know. */
export function hiddenTables(tried: TriedTable[]): Finding[] {
  const sheets = tried.flatMap(({ table, located }) => (table.hidden && located ? [table.sheet] : []));
  return [...new Set(sheets)].map((sheet) => ({
    code: 'table-on-hidden-sheet',
    level: 'hint',
    sheet,
    ref: null,
    found: sheet,
    expected: { zh: '可见的工作表', en: 'a visible sheet' },
    message: {
      zh: `隐藏的工作表「${sheet}」上有一张表，没有读取`,
      en: `there is a table on the hidden sheet ${sheet}; it is not read`,
    },
    mend: { zh: '若要报送，请取消隐藏', en: 'unhide the sheet if it should be read' },
  }));
}

/** Figures in rows that are folded away are read like all others; whoever hid them should know. */
export function hiddenRows(sheets: Sheet[], readings: Reading[]): Finding[] {
  return sheets.flatMap(({ name, hiddenRows: runs }): Finding[] => {
    if (runs.length === 0) return [];
    const isHidden = insideRuns(runs);
    const inside = readings.filter(
      ({ sheet, ref }) => sheet === name && isHidden(Number(/\d+$/u.exec(ref)?.[0])),
    );
    const [first] = inside;
    if (!first) return [];
    return [
      {
        code: 'figures-in-hidden-rows',
        level: 'hint',
        sheet: name,
        ref: first.ref,
        found: String(inside.length),
        expected: { zh: '可见的行', en: 'visible rows' },
        message: {
          zh: `隐藏的行里有 ${inside.length} 个数，已照常读取`,
          en: `${inside.length} figures stand in hidden rows; they are read like all others`,
        },
        mend: { zh: '若不应报送，请删去这些行', en: 'remove the rows if they should not be read' },
      },
    ];
  });
}

/** Whether a row lies in one of the runs, found by halving: a file may have very many. */
function insideRuns(runs: readonly [number, number][]): (row: number) => boolean {
  const sorted = runs.toSorted(([a], [b]) => a - b);
  return (row) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle]?.[0] ?? Infinity) <= row) from = middle + 1;
      else to = middle;
    }
    return (sorted[from - 1]?.[1] ?? 0) >= row;
  };
}

/** Rows of members that are not asked for, in one finding: an error where no row is left to read. */
export function rowsOfOthers(table: LocatedTable, others: Cell[], member: { name: string }): Finding[] {
  const [named] = others;
  if (!named) return [];
  const first = nameBeside(named, table);
  const all = others.length === table.rows.length;
  return [
    {
      code: 'row-of-another-member',
      level: all ? 'error' : 'hint',
      sheet: table.sheet,
      ref: first.ref,
      found: first.text,
      expected: { zh: member.name, en: member.name },
      message: {
        zh: `有 ${others.length} 行是其他单位的（如「${first.text}」），没有读取${all ? `；没有一行是「${member.name}」的` : ''}`,
        en: `${others.length} rows are of other members (such as ${first.text}) and are not read${all ? `; none is of ${member.name}` : ''}`,
      },
      mend: all
        ? {
            zh: '核对文件是否选错，或改正单位名称',
            en: 'check that this is the right file, or correct the name',
          }
        : { zh: '不用改；各单位由自己的文件报送', en: 'nothing to mend; each member hands in its own file' },
    },
  ];
}

/** The name beside a code: 12345 says nothing to whoever reads it. */
function nameBeside(cell: Cell, { rows }: LocatedTable): Cell {
  const row = rows.find(({ members }) => members.includes(cell));
  return row?.members.find(({ text }) => /\p{L}{2}/u.test(text) && !/^[\w-]+$/u.test(text)) ?? cell;
}
