import { submissionInWorker, writeReturnedCopy } from '@luoxuan/workbook';
import { ordinaryRequest } from '../workbooks/ordinary.js';
import { cpuOfProcess, printUsage } from './usage.js';

/*
 * A file as the product takes it: read and judged in the thread, its findings written into a copy. What became of it goes
 * to the error stream. CPU is that of reading and judging, peak memory that of all.
 */
const [path = '', catalog = ''] = process.argv.slice(2);
const { layouts, elements, relations, ...address } = await ordinaryRequest(catalog);
const [started, before] = [performance.now(), cpuOfProcess()];
const read = await submissionInWorker(path, { layouts, elements, relations }, address);
const cpu = cpuOfProcess() - before;
const outcome: string[] = [read.ok ? 'read' : read.refusal.code];
outcome.push(`${(performance.now() - started).toFixed(0)} ms`);

if (read.ok) {
  const { findings, blocked } = read.submission;
  outcome.push(`${findings.length} findings`, blocked ? 'refused as a whole' : 'taken');
  if (!blocked) {
    const copy = await writeReturnedCopy({ path, findings, title: 'T' });
    outcome.push(`${copy.kept} copy`, copy.reason?.code ?? '');
  }
}
process.stderr.write(`${outcome.filter((part) => part !== '').join(', ')}\n`);
printUsage(read.ok ? read.submission.read : 0, cpu);
