import { closeSync, fstatSync, openSync } from 'node:fs';
import { fileSource, readRows } from '@luoxuan/workbook';
import { printUsage } from './usage.js';

/** Rows of a long file are handed on, in this thread. */
const file = openSync(process.argv[2] ?? '', 'r');
let cells = 0;
const read = await readRows(fileSource(file, fstatSync(file).size), {
  startSheet: () => undefined,
  row: (row) => {
    cells += row.count;
  },
  endSheet: () => undefined,
});
closeSync(file);
if (!read.ok) throw new Error(read.refusal.message.en);
printUsage(cells);
