import type { TriedTable } from '../fitting/locate-tables.js';
import type { Finding } from '../findings/finding.js';
import type { Sheet } from '../read/cell.js';
import { MOST_COLUMNS } from '../table/grid.js';
import { MOST_TABLES } from '../table/locate-generic.js';

/** What of a file lies beyond the places where tables are looked for. */
export function notLookedAt(sheets: Sheet[], tried: TriedTable[]): Finding[] {
  return [...tablesCapped(tried), ...columnsCapped(sheets)];
}

/** Where the file has more tables than are looked at. */
function tablesCapped(tried: TriedTable[]): Finding[] {
  if (tried.length < MOST_TABLES) return [];
  return [
    {
      code: 'too-many-tables',
      level: 'warning',
      sheet: null,
      ref: null,
      found: `${MOST_TABLES}+`,
      expected: { zh: `不超过 ${MOST_TABLES} 张表`, en: `at most ${MOST_TABLES} tables` },
      message: {
        zh: `文件里有 ${MOST_TABLES}+ 张表，只看了前 ${MOST_TABLES} 张`,
        en: `the file has ${MOST_TABLES}+ tables; the first ${MOST_TABLES} are looked at`,
      },
      mend: { zh: '只保留要报送的表', en: 'keep only the tables that are to be read' },
    },
  ];
}

/** Sheets with cells far to the right of any table. */
function columnsCapped(sheets: Sheet[]): Finding[] {
  return sheets.flatMap(({ name, cells }): Finding[] => {
    const first = cells.find(({ column }) => column > MOST_COLUMNS);
    if (!first) return [];
    return [
      {
        code: 'too-many-columns',
        level: 'warning',
        sheet: name,
        ref: first.ref,
        found: first.text.slice(0, LONGEST),
        expected: {
          zh: `表在前 ${MOST_COLUMNS} 列之内`,
          en: `tables within the first ${MOST_COLUMNS} columns`,
        },
        message: {
          zh: `工作表「${name}」超过 ${MOST_COLUMNS} 列，${first.ref} 起的各列没有读取`,
          en: `the sheet ${name} has more than ${MOST_COLUMNS} columns; those from ${first.ref} on are not read`,
        },
        mend: {
          zh: '把表移到前面的列，或把宽表改成一行一项',
          en: 'move the table to the left, or give each figure a row of its own',
        },
      },
    ];
  });
}

/** In characters. */
const LONGEST = 40;
