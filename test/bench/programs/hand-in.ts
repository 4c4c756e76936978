import { readInWorker, readSubmission, writeReturnedCopy } from '@luoxuan/workbook';
import { ordinaryRequest } from '../workbooks/ordinary.js';
import { printUsage } from './usage.js';

/*
 * A file as the product takes it: read in the thread, its tables found and read, its findings written into a copy. Prints
 * what became of it to the error stream.
 */
const [path = '', catalog = ''] = process.argv.slice(2);
const request = await ordinaryRequest(catalog);
const started = performance.now();
const read = await readInWorker(path);
const done = performance.now();
let outcome = read.ok ? 'read' : read.refusal.code;
let seen = 0;
if (read.ok) {
  for (const { cells } of read.sheets) seen += cells.length;
  const { findings, blocked } = readSubmission(read.sheets, request);
  const judged = performance.now();
  outcome += `, ${findings.length} findings`;
  if (blocked) outcome += ', refused as a whole';
  else {
    const { kept, reason } = await writeReturnedCopy({ path, original: read.sheets, findings, title: 'T' });
    outcome += `, ${kept} copy ${reason?.code ?? ''}`;
  }
  outcome += ` (${(judged - done).toFixed(0)} ms to judge, ${(performance.now() - judged).toFixed(0)} ms to copy)`;
}
process.stderr.write(`${(done - started).toFixed(0)} ms: ${outcome}\n`);
printUsage(seen);
