import { closeSync, fstatSync, openSync } from 'node:fs';
import { errorCode } from './error-code.js';
import { refusal, type Refused } from './refusal.js';
import { fileSource, type Source } from './source.js';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'not-found'],
  ['ENOTDIR', 'not-found'],
  ['EISDIR', 'not-a-file'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
]);

/** Opens a file for as long as it is read; what cannot be opened is refused. */
export async function withFile<Result>(
  path: string,
  read: (source: Source) => Promise<Result>,
): Promise<Result | Refused> {
  const opened = open(path);
  if (typeof opened !== 'number') return opened;
  try {
    const stat = fstatSync(opened);
    return stat.isFile() ? await read(fileSource(opened, stat.size)) : cannotOpen('not-a-file');
  } finally {
    closeSync(opened);
  }
}

function open(path: string): number | Refused {
  try {
    return openSync(path, 'r');
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return cannotOpen(REASONS.get(code) ?? 'read-error');
  }
}

function cannotOpen(reason: string): Refused {
  return { ok: false, refusal: refusal('cannot-open', { reason }) };
}
