import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { refuse, withApp } from '../session.js';
import { textOf } from './given-file.js';

export const consortiumCommand = (finish: Finish): Command =>
  new Command('consortium')
    .description('登记联合体及其成员单位\nregister consortia and their members')
    .addCommand(add(finish))
    .addCommand(list(finish));

const add = (finish: Finish): Command =>
  new Command('add')
    .description('从 YAML 文件登记或更新一个联合体\nregister or update a consortium from a YAML file')
    .argument('<file>', 'YAML，例如 such as fixtures/demo/consortium.yaml')
    .exitOverride()
    .action(async (file: string, _options: unknown, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const { parseConsortium } = await import('@luoxuan/flows');
          const given = await textOf(file);
          if (!given.ok) return refuse(given.problems, terminal);
          const read = parseConsortium(given.text, file);
          if (!read.ok) return refuse(read.problems, terminal);
          const registered = await app.registry.register(read.consortium);
          if (!registered.ok) return refuse(registered.problems, terminal);
          const { code, name, members } = read.consortium;
          if (terminal.json) terminal.data({ ok: true, code, members: members.length });
          else terminal.result(`${code}\t${name}\t${members.length}`);
          return EXIT.done;
        }),
      );
    });

const list = (finish: Finish): Command =>
  new Command('list')
    .description('列出已登记的联合体与成员单位\nlist the registered consortia and members')
    .exitOverride()
    .action(async (_options: unknown, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          for (const consortium of await app.registry.list()) {
            if (terminal.json) terminal.data(consortium);
            else {
              terminal.result(`${consortium.code}\t${consortium.name}`);
              for (const m of consortium.members) terminal.result(`  ${m.code}\t${m.name}\t${m.kind}`);
            }
          }
          return EXIT.done;
        }),
      );
    });
