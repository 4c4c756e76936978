import { Command } from 'commander';
import type { ShelvedLayout } from '@luoxuan/flows';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { alignColumns } from '../present/columns.js';
import { inSession, refuse, type Session } from '../session.js';

interface Options {
  delete?: string;
  consortium?: string;
  member?: string;
}

export const layoutsCommand = (finish: Finish): Command =>
  new Command('layouts')
    .description('列出或删除用 map --save 另存的版式\nlist the layouts that map --save kept, or delete one')
    .option('--delete <name>', '删除这个版式，已入库的数不变 delete it; figures that it read stay')
    .option('--consortium <code>', '联合体 consortium')
    .option('--member <code>', '成员单位 member')
    .action(async (options: Options, command: Command) => {
      finish(await inSession(command, (session) => layouts(options, session)));
    });

async function layouts(options: Options, { config, terminal }: Session): Promise<ExitCode> {
  const { consortium, member } = options;
  if ((consortium === undefined) !== (member === undefined)) {
    terminal.note({
      zh: '--consortium 和 --member 要一起写，或都不写',
      en: '--consortium and --member go together, or none of them',
    });
    return EXIT.usage;
  }
  const owner = consortium === undefined || member === undefined ? null : { consortium, member };
  const { deleteLayout, shelvedLayouts } = await import('@luoxuan/flows');
  if (options.delete !== undefined) {
    const deleted = await deleteLayout(config.dataDir, options.delete, owner);
    if (!deleted.ok) return refuse(deleted.problems, terminal);
    if (terminal.json) terminal.data({ ok: true, deleted: deleted.path });
    terminal.note({ zh: `已删除 ${deleted.path}`, en: `deleted ${deleted.path}` });
    return EXIT.done;
  }
  const all = await shelvedLayouts(config.dataDir);
  return list(owner === null ? all : all.filter((one) => isOf(one, owner)), { config, terminal });
}

const isOf = ({ owner }: ShelvedLayout, wanted: { consortium: string; member: string }): boolean =>
  owner?.consortium === wanted.consortium && owner.member === wanted.member;

function list(found: ShelvedLayout[], { terminal }: Session): ExitCode {
  if (terminal.json) {
    terminal.data({
      ok: true,
      layouts: found.map(({ code, owner, path, layout, faults }) => ({
        code,
        name: layout?.name ?? null,
        owner,
        path,
        faults: faults.length,
      })),
    });
    return EXIT.done;
  }
  const rows = found.map(({ code, owner, path, layout }) => [
    code,
    owner === null
      ? terminal.say({ zh: '各成员共用', en: 'for all' })
      : `${owner.consortium}/${owner.member}`,
    layout?.name ?? terminal.say({ zh: '（有问题，见 luoxuan check）', en: '(has faults: luoxuan check)' }),
    path,
  ]);
  for (const line of alignColumns(rows)) terminal.result(line);
  terminal.note({ zh: `另存的版式 ${found.length} 个`, en: `${found.length} layouts kept` });
  return EXIT.done;
}
