import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('./testing/print-digest.ts', import.meta.url));

const digestIn = async (TZ: string): Promise<string> => {
  const args = ['--import', '@swc-node/register/esm-register', SCRIPT];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, TZ, NODE_OPTIONS: '' },
  });
  return stdout;
};

describe('the template in different processes', () => {
  it('has the same bytes, whatever the time and the time zone', async () => {
    const first = await digestIn('Asia/Shanghai');
    expect(first).toMatch(/^[0-9a-f]{64}$/u);
    expect(await digestIn('America/New_York')).toBe(first);
  });
});
