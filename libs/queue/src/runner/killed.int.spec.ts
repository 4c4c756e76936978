import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sqliteForTest } from '../../../store/src/testing/databases.js';
import { openWorkshop } from '../testing/workshop.js';

/** The killable process on `file`, run from the sources. */
const work = (file: string) =>
  spawn(
    process.execPath,
    [
      '--import',
      '@swc-node/register/esm-register',
      join(import.meta.dirname, '../testing/killable.ts'),
      file,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );

describe('the embedded runner, killed by SIGKILL', () => {
  it('goes on at the next start: every job is done once, in the order of its lane', async () => {
    const database = await sqliteForTest();
    if (database.choice.type !== 'sqlite') throw new Error('SQLite only');
    const { file } = database.choice;
    const keys = Array.from({ length: 24 }, (_, n) => `${n % 2 ? 'a' : 'b'}${String(n).padStart(2, '0')}`);
    const before = await openWorkshop(database.choice);
    await before.enqueue(...keys.map((key) => ({ lane: key.charAt(0), key })));
    await before.close();

    let begun = 0;
    for (const moment of [0, 35, 50, 70]) {
      const victim = work(file);
      victim.stdout.on('data', (lines: Buffer) => (begun += lines.toString().trim().split('\n').length));
      await once(victim.stdout, 'data');
      await sleep(moment); // before, in and after the unit that writes the effect and the end
      victim.kill('SIGKILL');
      await once(victim, 'exit');
    }
    const last = work(file);
    last.stdout.on('data', (lines: Buffer) => (begun += lines.toString().trim().split('\n').length));
    expect(await once(last, 'exit')).toEqual([0, null]);

    const after = await openWorkshop(database.choice);
    const effects = await after.effects();
    for (const lane of 'ab') {
      expect(effects.filter((key) => key.startsWith(lane))).toEqual(
        keys.filter((key) => key.startsWith(lane)),
      );
    }
    expect(effects).toHaveLength(keys.length);
    expect(await after.board.tally()).toMatchObject({ done: keys.length, all: keys.length });
    expect(begun).toBeGreaterThan(keys.length); // some were begun again
    await after.close();
    await database.stop();
  });
});
