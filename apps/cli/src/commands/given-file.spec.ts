import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf } from './finding-act.js';
import { digestOf, textOf } from './given-file.js';

describe('a file that somebody names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoxuan-given-'));
  const file = join(folder, '合同.txt');
  writeFileSync(file, 'abc');
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['a folder', folder],
    ['nothing', join(folder, 'no.txt')],
    ['below a file', join(file, 'x')],
    ['a device', '/dev/null'],
    ['a name that is too long', join(folder, 'x'.repeat(5000))],
  ])('%s is refused', async (_case, path) => {
    for (const read of [
      await textOf(path),
      await digestOf(path),
      await commandOf('evidence', { file: path }),
    ])
      expect(read).toMatchObject({ ok: false, problems: [{ code: 'file-unreadable' }] });
  });

  it('is read, or told by its digest', async () => {
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await textOf(file)).toEqual({ ok: true, text: 'abc' });
    expect(await digestOf(file)).toEqual({ ok: true, sha256 });
    expect(await commandOf('evidence', { file, measure: 1 })).toMatchObject({
      ok: true,
      asked: { act: 'evidence', file: '合同.txt', sha256, measure: 1 },
    });
  });

  it('is not asked for where none is named', async () => {
    expect(await commandOf('evidence', {})).toMatchObject({ ok: true, asked: { act: 'evidence' } });
  });
});
