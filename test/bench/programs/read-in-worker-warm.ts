import { closeReader, readInWorker } from '@luoxuan/workbook';
import { measureWarm } from './warm.js';

const path = process.argv[2] ?? '';
await measureWarm(async () => {
  const read = await readInWorker(path);
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.sheets.reduce((cells, sheet) => cells + sheet.cells.length, 0);
});
await closeReader();
