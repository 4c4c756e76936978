import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const RUN = join(import.meta.dirname, 'run.ts');
const LOADER = ['--import', '@swc-node/register/esm-register'];

describe('fuzzing', () => {
  it('reads or refuses 300 changed workbooks in time (npm run fuzz -- 10000 reads more)', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...LOADER, RUN, '300', '--seed', '3'], {
      encoding: 'utf8',
    });
    expect({ status, stderr, stdout: status === 0 ? '' : stdout }).toEqual({
      status: 0,
      stderr: '',
      stdout: '',
    });
    expect(stdout).toMatch(/^ +\d+ {2}read$/mu);
    expect(stdout).toMatch(/^ +\d+ {2}not-xml$/mu);
  });
});
