import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '@luoxuan/config';

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `bin/luoxuan` as a user starts it, in a process of its own. */
export class Luoxuan {
  private constructor(readonly folder: string) {}

  static async inNewFolder(): Promise<Luoxuan> {
    return new Luoxuan(await mkdtemp(join(tmpdir(), 'luoxuan-test-')));
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  start(...args: string[]): ChildProcess {
    const { PATH, HOME } = process.env;
    const env: NodeJS.ProcessEnv = { PATH, HOME, LUOXUAN_DATA: this.data };
    return spawn(process.execPath, [join(packageRoot(), 'bin', 'luoxuan'), ...args], {
      cwd: this.folder,
      env,
    });
  }

  async run(...args: string[]): Promise<Finished> {
    const child = this.start(...args);
    const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, stdout: stdout(), stderr: stderr() };
  }

  /** Runs with `--json` and answers the one JSON value on stdout. */
  // The caller knows what the command answers.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  async json<T>(...args: string[]): Promise<{ code: number | null; value: T }> {
    const { code, stdout, stderr } = await this.run(...args, '--json');
    try {
      return { code, value: JSON.parse(stdout) as T };
    } catch {
      throw new Error(`no JSON on stdout (exit ${String(code)}): ${stdout}\n${stderr}`);
    }
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
