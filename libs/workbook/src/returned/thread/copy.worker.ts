import { parentPort } from 'node:worker_threads';
import { writePlainCopy } from '../plain/write-plain-copy.js';
import { readWorkbook } from '../../read/read-workbook.js';
import { readWorkbookFile } from '../../read/read-workbook-file.js';
import { markFile } from './mark-file.js';
import type { CopyAnswer, CopyRequest } from './protocol.js';

/** The body of the thread that writes one returned copy. */
const port = parentPort;
if (port === null) throw new Error('copy.worker runs in a worker thread only');

port.on('message', (request: CopyRequest) => {
  void answer(request).then((answered) => {
    port.postMessage(answered);
  });
});

async function answer(request: CopyRequest): Promise<CopyAnswer> {
  const { file, findings, title } = request;
  if (request.kind === 'mark') return markFile(file, findings, title);
  const read = 'bytes' in file ? readWorkbook(file.bytes) : await readWorkbookFile(file.path);
  if (!read.ok) return { ok: false, reason: 'structure' };
  const bytes = writePlainCopy(read.sheets, findings, title, request.reason);
  return { ok: true, bytes, extension: 'xlsx' };
}
