import { Command, Option } from 'commander';
import { ANNUAL_FIELDS } from '@luoxuan/spiral';
import { EXIT, type Finish } from '../exit-code.js';
import { annualLines } from '../present/annual.js';
import { refuse, withApp } from '../session.js';
import { codeArgument } from './code-argument.js';
import { yearArgument } from './year-argument.js';

interface Address {
  consortium: string;
  year: number;
}

export const annualCommand = (finish: Finish): Command =>
  new Command('annual')
    .description(
      '年度诊改：目标、标准、现状、问题、原因、改进措施、成效\nthe annual diagnosis, one row an indicator: look at it, write into it',
    )
    .addCommand(show(finish))
    .addCommand(write(finish))
    .addCommand(restore(finish));

const addressed = (command: Command): Command =>
  command
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--year <year>', '年份 year', yearArgument)
    .exitOverride();

const show = (finish: Finish): Command =>
  addressed(new Command('show').description('查看，已由数据预填\nshow it, pre-filled from data'))
    .option('--indicator <code>', '只看一个指标 one indicator only', codeArgument)
    .action(async ({ consortium, year, indicator }: Address & { indicator?: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const view = await app.annual.of(consortium, year, app.clock().toISOString(), indicator);
          if (!view.ok) return refuse(view.problems, terminal);
          if (terminal.json) terminal.data({ ok: true, run: view.run, rows: view.rows });
          else for (const line of annualLines(view, terminal)) terminal.result(line);
          return EXIT.done;
        }),
      );
    });

interface Written extends Address {
  indicator: string;
  field: string;
  text?: string;
  by: string;
}

const signed = (command: Command): Command =>
  addressed(command)
    .requiredOption('--indicator <code>', '指标 indicator', codeArgument)
    .addOption(new Option('--field <field>', '栏目 field').choices([...ANNUAL_FIELDS]).makeOptionMandatory())
    .requiredOption('--by <name>', '修改人 who writes it');

const write = (finish: Finish): Command =>
  signed(
    new Command('write').description(
      '改写问题、原因、改进措施或成效，署名\nwrite problem, cause, measures or effect in place of what is pre-filled, signed',
    ),
  )
    .requiredOption('--text <text>', '内容 text')
    .action((options: Written, command: Command) => keep(finish, options, command));

const restore = (finish: Finish): Command =>
  signed(new Command('restore').description('恢复预填内容\nback to what is pre-filled')).action(
    (options: Written, command: Command) => keep(finish, options, command),
  );

async function keep(finish: Finish, options: Written, command: Command): Promise<void> {
  const { consortium, year, indicator, field, text, by } = options;
  finish(
    await withApp(command, async (app, { terminal }) => {
      const written = { indicator, field, text: text ?? null, author: by };
      const kept = await app.annual.write(consortium, year, written, app.clock().toISOString());
      if (!kept.ok) return refuse(kept.problems, terminal);
      if (terminal.json) terminal.data(kept);
      terminal.note({
        zh: `已记录，下一次年度诊断起生效：luoxuan diagnose --consortium ${consortium} --period ${year}`,
        en: `kept; it counts from the next annual run on: luoxuan diagnose --consortium ${consortium} --period ${year}`,
      });
      return EXIT.done;
    }),
  );
}
