import { readInWorker, readSubmission, writeReturnedCopy } from '@luoxuan/workbook';
import { ordinaryRequest } from '../workbooks/ordinary.js';
import { cpuOfProcess, printUsage } from './usage.js';

/*
 * A file as the product takes it: read in the thread, its tables found and read, its findings written into a copy. What
 * became of it goes to the error stream. CPU is that of reading and judging, peak memory that of all.
 */
const [path = '', catalog = ''] = process.argv.slice(2);
const request = await ordinaryRequest(catalog);
const [started, before] = [performance.now(), cpuOfProcess()];
const read = await readInWorker(path);
const outcome: string[] = [read.ok ? 'read' : read.refusal.code];
const submission = read.ok ? readSubmission(read.sheets, request) : null;
const cpu = cpuOfProcess() - before;
outcome.push(`${(performance.now() - started).toFixed(0)} ms`);

if (read.ok && submission !== null) {
  const { findings, blocked } = submission;
  outcome.push(`${findings.length} findings`, blocked ? 'refused as a whole' : 'taken');
  if (!blocked) {
    const copy = await writeReturnedCopy({ path, original: read.sheets, findings, title: 'T' });
    outcome.push(`${copy.kept} copy`, copy.reason?.code ?? '');
  }
}
process.stderr.write(`${outcome.filter((part) => part !== '').join(', ')}\n`);
printUsage(read.ok ? read.sheets.reduce((sum, { cells }) => sum + cells.length, 0) : 0, cpu);
