import { closeThreads, submissionInWorker } from '@luoxuan/workbook';
import { ordinaryRequest } from '../workbooks/ordinary.js';
import { measureWarm } from './warm.js';

/* As the product does it: read, its tables found and its figures judged in the thread, the rules handed over once. */
const [path = '', catalog = ''] = process.argv.slice(2);
const { layouts, elements, relations, ...address } = await ordinaryRequest(catalog);
const rules = { layouts, elements, relations };
await measureWarm(async () => {
  const read = await submissionInWorker(path, rules, address);
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.submission.read;
});
await closeThreads();
