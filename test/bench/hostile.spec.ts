import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../libs/config/src/package-root.js';
import { type Bundle, bundle } from '../support/bundle.js';
import type { Usage } from './suite.js';
import { HOSTILE } from './workbooks/hostile/kinds.js';
import { writeParts } from './workbooks/hostile/package.js';

/** 300 MB. */
const MOST_MIB = 286;

/** The worst of each sort; `npm run bench -- hostile` measures all of them. */
const EXPECTED: Record<string, RegExp> = {
  'blank cells': /^read, .* plain copy, too-large$/u,
  escapes: /^read, .* plain copy, too-large$/u,
  'number formats': /^too-many$/u,
  'one comment': /^read, .* plain copy, too-large$/u,
  'widest table': /^read, .* original copy$/u,
  'headers everywhere': /^read, .* original copy$/u,
  'each figure wrong': /^read, .* original copy$/u,
  pictures: /^read, .* original copy$/u,
};

describe('hostile files of the largest kind', () => {
  let folder: string;
  let programs: Bundle;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'luoxuan-hostile-'));
    const program = join(packageRoot(), 'test/bench/programs/hand-in.ts');
    programs = await bundle(folder, { 'hand-in': program });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(EXPECTED))('%s is read or refused within 300 MB', async (name, expected) => {
    const { parts, sheets } = HOSTILE.find((one) => one.name === name)!;
    const path = join(folder, 'hostile.xlsx');
    await writeParts(path, parts(), sheets);
    const args = [programs.program('hand-in'), path, join(packageRoot(), 'indicators')];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr.replace(/, \d+ ms/u, '').trim()).toMatch(expected);
    const { peak_mib } = JSON.parse(stdout) as Usage;
    expect(peak_mib).toBeLessThan(MOST_MIB);
  });
});
