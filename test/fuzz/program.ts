import { inspect } from 'node:util';
import { readSubmission, readWorkbook } from '@luoxuan/workbook';
import { shippedRequest } from '../support/shipped-request.js';
import { loadBases } from './bases.js';
import { faultsOfReading, faultsOfRefusal, faultsOfSubmission } from './check.js';
import { addressOf } from './address-of.js';
import { mutant } from './mutant.js';
import type { Order, Report } from './protocol.js';

const MOST_FAULTS = 5;

/** Reads one changed workbook after the other. It may hang, run out of memory or die: its parent sees to that. */
const { seed, from, to, folders } = JSON.parse(process.argv[2] ?? '') as Order;
const request = await shippedRequest(folders.catalog, ...addressOf(''));
const bases = await loadBases(folders);

for (let index = from; index < to; index++) {
  const { base, bytes } = mutant(bases, seed, index);
  await report({ kind: 'reading', index });
  const started = performance.now();
  try {
    const { outcome, faults } = read(base, bytes);
    const milliseconds = performance.now() - started;
    const mib = process.memoryUsage.rss() / (1024 * 1024);
    if (faults.length > 0)
      await report({ kind: 'fault', index, what: faults.slice(0, MOST_FAULTS).join('; ') });
    else await report({ kind: 'done', index, outcome, milliseconds, mib });
  } catch (error) {
    await report({ kind: 'fault', index, what: inspect(error) });
  }
}
process.disconnect();

function read(base: string, bytes: Uint8Array): { outcome: string; faults: string[] } {
  const reading = readWorkbook(bytes);
  if (!reading.ok) return { outcome: reading.refusal.code, faults: faultsOfRefusal(reading.refusal) };
  const [member, period] = addressOf(base);
  const submission = readSubmission(reading.sheets, { ...request, expected: { member, period } });
  const faults = [...faultsOfReading(reading.sheets), ...faultsOfSubmission(submission)];
  return { outcome: submission.blocked ? 'read, no submission' : 'read', faults };
}

function report(what: Report): Promise<void> {
  return new Promise((resolve) =>
    process.send?.(what, () => {
      resolve();
    }),
  );
}
