import { closeSync, fstatSync, openSync } from 'node:fs';
// as in the reader's own thread, which loads nothing else
import { readRows } from '../../../libs/workbook/src/read/read-rows.js';
import { fileSource } from '../../../libs/workbook/src/read/source.js';
import { printUsage } from './usage.js';

/** A long file is read in pieces and its rows are handed on. */
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
