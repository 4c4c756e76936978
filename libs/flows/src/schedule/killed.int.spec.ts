import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiagnosedPeriods, Runs, UnitOfWork } from '@luoxuan/store';
import { Office } from '../testing/office.js';
import { Schedule } from './schedule.js';

const NOW = '2025-04-15T02:00:00.000Z';

/** The killable process over the data in `folder`, run from the sources. */
const diagnoseDue = (folder: string) =>
  spawn(
    process.execPath,
    [
      '--import',
      '@swc-node/register/esm-register',
      join(import.meta.dirname, '../testing/killable.ts'),
      folder,
      NOW,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

describe('the diagnoses that are due, killed by SIGKILL in the middle', () => {
  it('go on at the next start: every period is diagnosed once, in order', async () => {
    const before = await Office.open();
    const { dataDir } = before;
    await before.declare('bj');
    for (const month of ['2024-06', '2024-12', '2025-03']) await before.report('a', month, [10, 5]);
    const expected = (await before.app.get(Schedule).due(NOW)).due.map((d) => d.period);
    await before.close();
    expect(expected).toHaveLength(16); // fifteen months and a year

    for (const moment of [0, 15, 60]) {
      const victim = diagnoseDue(dataDir);
      await once(victim.stdout, 'data');
      await sleep(moment);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
    }
    const last = diagnoseDue(dataDir);
    last.stdout.resume();
    expect(await once(last, 'exit')).toEqual([0, null]);

    const after = await Office.open({ dataDir });
    const { app } = after;
    const [rows, runs] = await app
      .get(UnitOfWork)
      .read(
        async (tx) =>
          [await app.get(DiagnosedPeriods).of(tx, 'bj'), await app.get(Runs).list(tx, 'bj')] as const,
      );
    expect(rows.map((r) => [r.period, r.turn])).toEqual(expected.map((period) => [period, 1]));
    expect(runs.map((r) => r.period).sort()).toEqual([...expected].sort());
    expect((await app.get(Schedule).due(NOW)).due).toEqual([]);
    await after.close();
    after.remove();
  });
});
