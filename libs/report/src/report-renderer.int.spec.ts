import { execFileSync } from 'node:child_process';

/** The files are made in processes of their own, in different time zones and languages. */
const digests = (env: Record<string, string>): string =>
  execFileSync(
    process.execPath,
    ['--import', '@swc-node/register/esm-register', 'libs/report/src/testing/print-digests.ts'],
    { cwd: process.cwd(), env: { ...process.env, NODE_OPTIONS: '', ...env }, encoding: 'utf8' },
  );

describe('reports made by different processes', () => {
  it('have the same bytes whatever the time zone and the language of the machine', () => {
    const here = digests({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
    expect(here).toMatch(/^\{"pdf":"[0-9a-f]{64}","xlsx":"[0-9a-f]{64}"\}$/);
    expect(digests({ TZ: 'America/New_York', LANG: 'C' })).toBe(here);
  });
});
