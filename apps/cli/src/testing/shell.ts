import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import { CommanderError } from 'commander';
import { packageRoot } from '@luoxuan/config';
import { Office, smallFiles } from '../../../../libs/flows/src/testing/office.js';
import { buildProgram, usageExit } from '../program.js';

/** Everything but the calendar goes on as usual. */
const ONLY_DATE = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'requestAnimationFrame'] as const),
  ...(['cancelAnimationFrame', 'requestIdleCallback', 'cancelIdleCallback', 'setImmediate'] as const),
  ...(['clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];

export interface Printed {
  code: number;
  out: string;
  err: string;
}

/** The command line over a small catalogue and a data folder of its own. */
export class Shell {
  private readonly outside = { ...process.env };

  private constructor(readonly folder: string) {}

  static async open(files: Record<string, object> = smallFiles()): Promise<Shell> {
    const shell = new Shell(await mkdtemp(join(tmpdir(), 'luoxuan-shell-')));
    await mkdir(shell.data, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(shell.catalogue, path)), { recursive: true });
      await writeFile(join(shell.catalogue, path), JSON.stringify(content));
    }
    const layout = join('layouts', 'template.yaml');
    await mkdir(join(shell.catalogue, 'layouts'));
    await copyFile(join(packageRoot(), 'indicators', layout), join(shell.catalogue, layout));
    Object.assign(process.env, { LUOXUAN_CATALOG: shell.catalogue, LUOXUAN_DATA: shell.data });
    delete process.env.DATABASE_URL;
    return shell;
  }

  get catalogue(): string {
    return join(this.folder, 'catalogue');
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  async inOffice(work: (office: Office) => Promise<void>): Promise<void> {
    const office = await Office.open({ dataDir: this.data });
    await work(office);
    await office.close();
  }

  /** `luoxuan …` on a day: its exit code and what it prints. */
  async run(day: string, ...args: string[]): Promise<Printed> {
    jest.useFakeTimers({ now: Date.parse(`${day}T02:00:00.000Z`), doNotFake: [...ONLY_DATE] });
    const printed = { out: '', err: '' };
    const into = (name: 'out' | 'err') => (chunk: unknown) => {
      printed[name] += String(chunk);
      return true;
    };
    jest.spyOn(process.stdout, 'write').mockImplementation(into('out'));
    jest.spyOn(process.stderr, 'write').mockImplementation(into('err'));
    let code = -1;
    try {
      await buildProgram((ended) => (code = ended)).parseAsync(args, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      code = usageExit(error);
    } finally {
      jest.restoreAllMocks();
      jest.useRealTimers();
    }
    return { code, ...printed };
  }

  async close(): Promise<void> {
    process.env = this.outside;
    await rm(this.folder, { recursive: true, force: true });
  }
}
