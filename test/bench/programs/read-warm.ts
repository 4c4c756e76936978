import { readFileSync } from 'node:fs';
import { readWorkbook } from '@luoxuan/workbook';
import { measureWarm } from './warm.js';

const bytes = readFileSync(process.argv[2] ?? '');
await measureWarm(() => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.sheets.reduce((cells, sheet) => cells + sheet.cells.length, 0);
});
