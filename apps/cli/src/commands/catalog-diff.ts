import { existsSync } from 'node:fs';
import { Command } from 'commander';
import type { Change } from '@luoxuan/catalog';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { refuse, type Session, inSession } from '../session.js';
import { tellFaults } from '../present/faults.js';
import { standardCalled, unknownStandard, withCatalog } from './catalog-folder.js';

export const catalogDiffCommand = (finish: Finish): Command =>
  new Command('diff')
    .description(
      '两个版本之间改了什么、意味着什么\nwhat changed between two versions, and what it means: two standards, or two folders',
    )
    .argument('<before>', 'consortium@2024.1，或目录 or a folder')
    .argument('<after>', 'consortium@2025.1，或目录 or a folder')
    .option('--catalog <dir>', '两套标准所在的目录 folder of the two standards (LUOXUAN_CATALOG)')
    .exitOverride()
    .action(async (before: string, after: string, options: { catalog?: string }, command: Command) => {
      finish(
        isFolder(before) && isFolder(after)
          ? await ofFolders(before, after, command)
          : await ofStandards(before, after, options.catalog, command),
      );
    });

/** Written as a path, or there: everything else is the code of a standard, with its version or without. */
const isFolder = (text: string): boolean => /[/\\]|^\.+$/.test(text) || existsSync(text);

const ofStandards = (
  before: string,
  after: string,
  folder: string | undefined,
  command: Command,
): Promise<ExitCode> =>
  withCatalog(command, folder, async (catalog, session) => {
    const [old, now] = [standardCalled(catalog, before), standardCalled(catalog, after)];
    if (!old || !now) {
      const missing = [...(old ? [] : [before]), ...(now ? [] : [after])];
      return refuse(
        missing.map((name) => unknownStandard(name, catalog)),
        session.terminal,
      );
    }
    const { diffStandards } = await import('@luoxuan/catalog');
    const [from, to] = [old, now].map(({ code, version }) => `${code}@${version}`);
    return tell(
      diffStandards({ standard: old, catalog }, { standard: now, catalog }),
      from ?? before,
      to ?? after,
      session,
    );
  });

const ofFolders = (before: string, after: string, command: Command): Promise<ExitCode> =>
  inSession(command, async (session) => {
    const { diffCatalogs, loadCatalog } = await import('@luoxuan/catalog');
    const [old, now] = [await loadCatalog(before), await loadCatalog(after)];
    if (!old.ok || !now.ok)
      return tellFaults([...(old.ok ? [] : old.faults), ...(now.ok ? [] : now.faults)], session.terminal);
    return tell(diffCatalogs(old.catalog, now.catalog), before, after, session);
  });

async function tell(
  changes: Change[],
  before: string,
  after: string,
  { terminal }: Session,
): Promise<ExitCode> {
  const { changeInWords, consequenceOf } = await import('@luoxuan/catalog');
  if (terminal.json)
    terminal.data({
      ok: true,
      before,
      after,
      changes: changes.map((change) => ({
        ...change,
        text: changeInWords(change),
        consequence: consequenceOf(change),
      })),
    });
  else for (const change of changes) terminal.result(terminal.say(changeInWords(change)));
  terminal.note(
    changes.length === 0
      ? { zh: `✔ ${before} 与 ${after} 没有不同`, en: `✔ ${before} and ${after} do not differ` }
      : {
          zh: `共 ${changes.length} 处不同：${before} → ${after}`,
          en: `${changes.length} changes: ${before} → ${after}`,
        },
  );
  return EXIT.done;
}
