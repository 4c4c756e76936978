import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { openStore } from './open-store.js';

describe('openStore', () => {
  let folder: string;
  let file: string;
  let holder: ChildProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'luoxuan-open-'));
    file = join(folder, 'data', 'luoxuan.sqlite');
  });
  afterEach(() => {
    holder?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the data folder and lets the same file be opened again once it is closed', async () => {
    await (await openStore({ type: 'sqlite', file })).close();
    const again = await openStore({ type: 'sqlite', file });
    expect(again.dataSource.isInitialized).toBe(true);
    await again.close();
  });

  it('refuses a file that is in use, in Chinese and English, and takes it over from a process that was killed', async () => {
    await (await openStore({ type: 'sqlite', file })).close();
    holder = spawn(process.execPath, [join(import.meta.dirname, '../testing/holder.mjs'), file]);
    await once(holder.stdout!, 'data');

    const refused = await openStore({ type: 'sqlite', file }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'operational', code: 'database-in-use', details: { file } });
    expect(refused).toHaveProperty('wording.zh', expect.stringContaining('正被另一个螺旋进程使用'));

    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await openStore({ type: 'sqlite', file })).close();
  });

  it('refuses a second store on the same file in the same process', async () => {
    const first = await openStore({ type: 'sqlite', file });
    await expect(openStore({ type: 'sqlite', file })).rejects.toMatchObject({ code: 'database-in-use' });
    await first.close();
  });

  it('says that a file is no database, and frees it again', async () => {
    const broken = join(folder, 'broken.sqlite');
    writeFileSync(broken, 'no database at all, but long enough to be read as one'.repeat(20));
    await expect(openStore({ type: 'sqlite', file: broken })).rejects.toMatchObject({
      code: 'database-unavailable',
    });
    rmSync(broken);
    await (await openStore({ type: 'sqlite', file: broken })).close();
  });

  it('says that a server does not answer, without the password', async () => {
    const url = `postgres://office:s3cret@127.0.0.1:${await getPort()}/luoxuan`;
    const refused = await openStore({ type: 'postgres', url }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'database-unavailable' });
    expect(JSON.stringify(refused)).not.toContain('s3cret');
    expect(String(refused)).toContain('ECONNREFUSED');
  });
});
