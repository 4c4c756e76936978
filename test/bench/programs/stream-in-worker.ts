import { closeThreads, streamInWorker } from '@luoxuan/workbook';
import { printUsage } from './usage.js';

/** The same in the reader's thread, where each cell is an object that is handed over to this one. */
let cells = 0;
const read = await streamInWorker(process.argv[2] ?? '', (events) => {
  for (const event of events) if (event.kind === 'cells') cells += event.cells.length;
});
if (!read.ok) throw new Error(read.refusal.message.en);
printUsage(cells);
await closeThreads();
