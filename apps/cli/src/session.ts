import type { Command } from 'commander';
import type { Config } from '@luoxuan/config';
import type { Problem } from '@luoxuan/flows';
import type { Language } from '@luoxuan/wording';
import type { App } from './app.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { Terminal } from './terminal.js';

/**
 * What every command works with. The application is imported when a command needs it: asking for help, or looking at a
 * file, does not wait for the database and the report's engines.
 */
export interface Session {
  config: Config;
  terminal: Terminal;
}

interface GlobalOptions {
  data?: string;
  lang?: Language;
  json?: boolean;
}

/** Reads the configuration; its faults, all together, are wrong usage. */
export async function inSession(
  command: Command,
  work: (session: Session) => Promise<ExitCode>,
  overrides: { catalogDir?: string } = {},
): Promise<ExitCode> {
  const options = command.optsWithGlobals<GlobalOptions>();
  const { configFaultText, processConfig } = await import('@luoxuan/config');
  const read = processConfig({ dataDir: options.data, language: options.lang, ...overrides });
  if (!read.ok) {
    const terminal = new Terminal(options.lang ?? 'zh', options.json === true);
    for (const fault of read.faults) terminal.note(configFaultText(fault));
    return EXIT.usage;
  }
  return work({ config: read.config, terminal: new Terminal(read.config.language, options.json === true) });
}

/** The same with the application running (catalogue loaded, database open), closed again whatever happens. */
export const withApp = (
  command: Command,
  work: (app: App, session: Session) => Promise<ExitCode>,
): Promise<ExitCode> =>
  inSession(command, async (session) => {
    const { openApp } = await import('./app.js');
    const opened = await openApp(session.config);
    if (!opened.ok) return refuse(opened.problems, session.terminal);
    try {
      return await work(opened.app, session);
    } finally {
      await opened.app.close();
    }
  });

/** Says what is wrong with the input and how to mend it: all of it, not the first only. */
export function refuse(problems: Problem[], terminal: Terminal): ExitCode {
  if (terminal.json) terminal.data({ ok: false, problems });
  for (const problem of problems) {
    terminal.note({
      zh: `✖ ${problem.message.zh}\n  处理：${problem.mend.zh}`,
      en: `✖ ${problem.message.en}\n  To mend: ${problem.mend.en}`,
    });
  }
  return EXIT.inputErrors;
}
