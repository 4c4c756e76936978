import { readFileSync } from 'node:fs';
import { readWorkbook, readSubmission } from '@luoxuan/workbook';
import { ordinaryRequest } from '../workbooks/ordinary.js';
import { measureWarm } from './warm.js';

const bytes = readFileSync(process.argv[2] ?? '');
const request = await ordinaryRequest(process.argv[3] ?? '');
await measureWarm(() => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.refusal.message.en);
  const submission = readSubmission(read.sheets, request);
  if (submission.blocked) throw new Error(JSON.stringify(submission.findings.slice(0, 5)));
  return submission.read;
});
