import { join } from 'node:path';
import { packageRoot } from '../../../libs/config/src/package-root.js';
import { bundle, type Bundle } from '../../support/bundle.js';
import { pythonWith } from '../measure/python.js';
import type { Case, Group, Suite, Target } from '../suite.js';
import { deflatedSheets } from '../workbooks/deflated-sheets.js';
import { COLUMNS, writeLongWorkbook } from '../workbooks/long-workbook.js';
import { ROWS, SHEETS, writeOrdinaryWorkbook } from '../workbooks/ordinary.js';

const PROGRAMS = join(packageRoot(), 'test/bench/programs');
const CATALOG = join(packageRoot(), 'indicators');
const NAMES = ['nothing', 'inflate', 'read-rows', 'stream-in-worker', 'exceljs-stream'];
const WARM_NAMES = ['inflate-warm', 'read-warm', 'ingest-warm', 'submission-in-worker-warm', 'exceljs-warm'];
const OPENPYXL = join(PROGRAMS, 'openpyxl_rows.py');
/** openpyxl is warm after this. */
const PYTHON_TIMES = '40';

/** Reading workbooks: long ones row by row, ordinary ones when the process is warm. */
export const read: Suite = {
  name: 'read',
  async prepare(folder) {
    const entries = [...NAMES, ...WARM_NAMES].map((name) => [name, join(PROGRAMS, `${name}.ts`)]);
    const programs = await bundle(folder, Object.fromEntries(entries) as Record<string, string>);
    const python = pythonWith('openpyxl');
    return [
      await long(folder, programs, 200_000, { ratio: 4, peak_mib: 90 }, { python }),
      await long(folder, programs, 1_000_000, { ratio: 4.5, peak_mib: 150 }, null),
      await ordinary(folder, programs, python),
    ];
  },
};

/** @param peers left out where they would take minutes */
async function long(
  folder: string,
  programs: Bundle,
  rows: number,
  target: Target,
  peers: { python: string | null } | null,
): Promise<Group> {
  const path = join(folder, `${rows}.xlsx`);
  await writeLongWorkbook(path, rows);
  const sheets = await deflatedSheets(path);
  const size = `${rows}x${COLUMNS}`;
  const node = nodeCases(programs);
  const cases: Case[] = [
    node('nothing', `node ${size}`, '只启动进程'),
    { ...node('inflate', `inflate ${size}`, '只解压工作表', ...sheets), isBaseline: true },
    { ...node('read-rows', `read ${size}`, '逐行读取', path), target },
  ];
  if (peers !== null) {
    cases.push(node('stream-in-worker', `stream ${size}`, '在工作线程中读取，逐批交出单元格', path));
    cases.push({ ...node('exceljs-stream', `exceljs ${size}`, 'ExcelJS 流式读取', path), isPeer: true });
    cases.push(...openpyxl(peers.python, size, path));
  }
  const count = rows.toLocaleString('en-US');
  return {
    title: {
      zh: `${count} 行 × ${COLUMNS} 列，整个进程`,
      en: `${count} rows × ${COLUMNS} columns, whole processes`,
    },
    cases,
  };
}

async function ordinary(folder: string, programs: Bundle, python: string | null): Promise<Group> {
  const path = join(folder, 'ordinary.xlsx');
  await writeOrdinaryWorkbook(path, CATALOG);
  const sheets = await deflatedSheets(path);
  const node = nodeCases(programs);
  const of = 'ordinary submission';
  return {
    title: {
      zh: `一份普通的填报表（${SHEETS} 张表，每张 ${ROWS} 行），预热后每次`,
      en: `an ordinary submission (${SHEETS} sheets of ${ROWS} rows), each time when warm`,
    },
    cases: [
      { ...node('inflate-warm', `inflate ${of}`, '只解压工作表', ...sheets), isBaseline: true },
      { ...node('read-warm', `read ${of}`, '读取', path), target: { cpu_s: 0.001 } },
      {
        ...node('ingest-warm', `ingest ${of}`, '读取、套用版式、识别数值、列出问题', path, CATALOG),
        target: { cpu_s: 0.005 },
      },
      node('submission-in-worker-warm', `ingest in worker ${of}`, '同上，在工作线程中', path, CATALOG),
      { ...node('exceljs-warm', `exceljs ${of}`, 'ExcelJS 读取', path), isPeer: true },
      ...openpyxl(python, of, path, PYTHON_TIMES),
    ],
  };
}

const nodeCases =
  (programs: Bundle) =>
  (program: string, name: string, zh: string, ...args: string[]): Case => ({
    name,
    zh,
    command: process.execPath,
    args: [programs.program(program), ...args],
  });

function openpyxl(python: string | null, of: string, ...args: string[]): Case[] {
  if (python === null) return [];
  const name = `openpyxl ${of}`;
  return [{ name, zh: 'openpyxl 只读模式', command: python, args: [OPENPYXL, ...args], isPeer: true }];
}
