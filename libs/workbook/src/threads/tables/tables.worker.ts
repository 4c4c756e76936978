import { parentPort } from 'node:worker_threads';
import { proposeMapping } from '../../mapping/propose.js';
import { readWorkbookFile } from '../../read/read-workbook-file.js';
import { readSubmission } from '../../submission/read-submission.js';
import type { SubmissionRules } from '../../submission/submission.js';
import { locateGenericTables } from '../../table/locate-generic.js';
import { unpackRules } from './pack-rules.js';
import type { TableAnswer, TableRequest } from './protocol.js';

/** The body of the thread that finds the tables of workbooks and reads them: one file at a time. */
const port = parentPort;
if (port === null) throw new Error('tables.worker runs in a worker thread only');
let known: SubmissionRules | null = null;

port.on('message', (request: TableRequest) => {
  void answer(request).then((answered) => {
    port.postMessage(answered);
  });
});

async function answer(request: TableRequest): Promise<TableAnswer> {
  const rules = rulesOf(request);
  const workbook = await readWorkbookFile(request.path, request.bounds);
  if (!workbook.ok) return workbook;
  if (request.kind === 'submission')
    return { ok: true, submission: readSubmission(workbook.sheets, { ...rules, ...request.address }) };
  const tables = locateGenericTables(workbook.sheets);
  return { ok: true, mapping: proposeMapping(tables, rules.elements.values(), request.request) };
}

function rulesOf({ rules }: TableRequest): SubmissionRules {
  if (rules) known = unpackRules(rules);
  if (known === null) throw new Error('the first request brings the rules');
  return known;
}
