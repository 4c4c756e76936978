import type { DueDiagnosis, DueResult } from '@luoxuan/flows';
import type { App } from '../app.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { notWatchedNotes } from '../present/not-watched.js';
import { resultLines, unmeasuredNotes } from '../present/due.js';
import type { Session } from '../session.js';
import { tellDeliveries, watchDeliveries } from './deliveries.js';

/** What was waiting may bring fresh data, and so more that is due: looked at again, but not for ever. */
const ROUNDS = 5;

/** Does everything that is due at `now`, in order; says how much that was, so that "nothing" is not taken for success. */
export async function diagnoseDue(app: App, { terminal }: Session, now: string): Promise<ExitCode> {
  const deliveries = await watchDeliveries(app);
  await app.waiting.resume();
  await app.jobs.start();
  await app.jobs.idle();
  const results: DueResult[] = [];
  let { due, unmeasured } = await app.schedule.due(now);
  for (let round = 0; due.length > 0 && round < ROUNDS; round++) {
    const jobs = await app.schedule.enqueue(due, now);
    await untilDone(app, terminal, due);
    const settled = await app.schedule.results(due, jobs);
    results.push(...settled);
    if (settled.some((r) => !r.ok)) break;
    ({ due, unmeasured } = await app.schedule.due(now));
  }

  const { done, fresh, failed } = countsOf(results);
  const { notWatched } = app.catalog;
  const delivered = await deliveries();
  if (terminal.json)
    terminal.data({ ok: failed === 0, done, fresh, failed, results, unmeasured, notWatched, ...delivered });
  else for (const line of resultLines(results, terminal)) terminal.result(line);
  for (const note of [...unmeasuredNotes(unmeasured), ...notWatchedNotes(notWatched)]) terminal.note(note);
  terminal.note(
    results.length === 0
      ? { zh: '没有到期的诊断', en: 'nothing is due' }
      : {
          zh: `到期 ${results.length} 项：完成 ${done} 项（有新结果 ${fresh} 项），失败 ${failed} 项`,
          en: `${results.length} were due: ${done} done (${fresh} with a new result), ${failed} failed`,
        },
  );
  const told = tellDeliveries(delivered, terminal);
  return failed === 0 ? told : EXIT.unexpected;
}

const countsOf = (results: DueResult[]) => ({
  done: results.filter((r) => r.ok).length,
  fresh: results.filter((r) => r.ok && r.runId !== r.runBefore).length,
  failed: results.filter((r) => !r.ok).length,
});

/** Shows how many of the diagnoses are done; other jobs, such as digests on their way, are waited for as well. */
async function untilDone(app: App, terminal: Session['terminal'], due: DueDiagnosis[]): Promise<void> {
  const progress = terminal.progress({ zh: '诊断', en: 'diagnosing' }, due.length);
  const kinds = new Set<string>(due.map(({ kind }) => kind));
  let done = 0;
  const unsubscribe = app.jobs.subscribe(({ type, kind, lane }) => {
    if (kinds.has(kind) && (type === 'done' || type === 'failed')) progress.update(++done, lane);
  });
  try {
    await app.jobs.idle();
  } finally {
    unsubscribe();
  }
  progress.update(due.length, '');
  progress.end();
}
