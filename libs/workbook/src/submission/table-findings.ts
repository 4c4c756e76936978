import type { Element } from '@luoxuan/catalog';
import type { Finding } from '../findings/finding.js';
import type { Layout } from '../layout/layout.js';
import type { Sheet } from '../read/cell.js';
import { locateTables } from '../table/locate.js';
import type { LocatedTable } from '../table/table.js';
import { indexNames, recognise } from './recognise.js';

const MOST_NAMED = 20;

/** A second column with a label of the same kind: only the first is read, and nobody should have to guess. */
export function repeatedColumns(table: LocatedTable): Finding[] {
  return table.repeated
    .filter(({ role }) => role === 'value')
    .map(({ cell }) => {
      const first = table.columns.value?.cell;
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
export function belowTheEnd(tables: LocatedTable[], elements: ReadonlyMap<string, Element>): Finding[] {
  const names = indexNames(elements.values());
  const rows = tables.flatMap(({ sheet, after }) => after.map((row) => ({ sheet, row })));
  return rows.flatMap(({ sheet, row }): Finding[] => {
    const { value } = row.cells;
    const recognised = recognise(row, elements, names);
    if (!value || recognised.kind !== 'element') return [];
    return [
      {
        code: 'row-below-the-end',
        level: 'warning',
        sheet,
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
export function hiddenTables(sheets: Sheet[], layout: Layout): Finding[] {
  const hidden = sheets
    .filter(({ state }) => state !== 'visible')
    .map((sheet) => ({ ...sheet, state: 'visible' as const }));
  return [...new Set(locateTables(hidden, layout).map(({ sheet }) => sheet))].map((sheet) => ({
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
