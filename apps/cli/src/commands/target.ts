import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import type { Proposal, TargetOutcome, Turn } from '@luoxuan/flows';
import type { App } from '../app.js';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { proposalLines, proposalsYaml } from '../present/proposals.js';
import { targetLines } from '../present/targets.js';
import { refuse, withApp, type Session } from '../session.js';
import { codeArgument } from './code-argument.js';
import { textOf } from './given-file.js';
import { wholeNumber } from './whole-number.js';
import { yearArgument } from './year-argument.js';

export const targetCommand = (finish: Finish): Command =>
  new Command('target')
    .description('目标值：建议、设定、批准、查看、导入\ntargets: propose, set, approve, list, import')
    .addCommand(propose(finish))
    .addCommand(set(finish))
    .addCommand(approve(finish))
    .addCommand(list(finish))
    .addCommand(importFile(finish));

const propose = (finish: Finish): Command =>
  new Command('propose')
    .description(
      '依据上年数据、同类和规划建议目标值，并说明理由；不设定\npropose targets from the year before, peers and the plan, with reasons; sets nothing',
    )
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--year <year>', '目标年份 year that they are for', yearArgument)
    .option('--out <file>', '写成可供 import 的 YAML as YAML for import')
    .exitOverride()
    .action(async (options: { consortium: string; year: number; out?: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const { consortium, year, out } = options;
          const proposed = await app.proposals.propose(consortium, year, app.clock().toISOString());
          if (!proposed.ok) return refuse(proposed.problems, terminal);
          if (out !== undefined) await writeFile(out, proposalsYaml(consortium, year, proposed.proposals));
          if (terminal.json) terminal.data(proposed);
          else for (const line of proposalLines(proposed.proposals, terminal)) terminal.result(line);
          return EXIT.done;
        }),
      );
    });

interface SetOptions {
  consortium: string;
  indicator: string;
  member?: string;
  year: number;
  value: string;
  curve?: number[];
  by: string;
  reason: string;
  finding?: number;
}

const set = (finish: Finish): Command =>
  new Command('set')
    .description(
      '设定目标的新一版，待另一人批准\nset the next version of a target, to be approved by somebody else',
    )
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--indicator <code>', '指标 indicator', codeArgument)
    .option('--member <code>', '成员单位（默认整个联合体）member (the whole consortium)')
    .requiredOption('--year <year>', '年份 year', wholeNumber)
    .requiredOption('--value <value>', '目标值 value in the unit of the indicator')
    .option('--curve <shares>', '12 个累计比例 12 cumulative shares: 0.05,0.1,…,1', shares)
    .requiredOption('--by <name>', '设定人 who sets it')
    .requiredOption('--reason <text>', '理由 why')
    .option('--finding <number>', '出自某个问题的措施 out of the measure of a finding', wholeNumber)
    .exitOverride()
    .action(async (options: SetOptions, command: Command) => {
      const { consortium, indicator, member, year, value, curve, by, reason, finding } = options;
      const proposal = { indicator, year, value, by, reason, member: member ?? null, curve: curve ?? null };
      const turn: Turn = finding === undefined ? { loop: 'static' } : { loop: 'dynamic', finding };
      finish(await withApp(command, (app, session) => setAll(consortium, [proposal], app, session, turn)));
    });

const importFile = (finish: Finish): Command =>
  new Command('import')
    .description('从 YAML 文件设定目标：全部或全不\nset targets from a YAML file, all or none')
    .argument('<file>', 'YAML')
    .requiredOption('--by <name>', '设定人 who sets them')
    .exitOverride()
    .action(async (file: string, { by }: { by: string }, command: Command) => {
      finish(
        await withApp(command, async (app, session) => {
          const { parseTargets } = await import('@luoxuan/flows');
          const read = await textOf(file);
          if (!read.ok) return refuse(read.problems, session.terminal);
          const parsed = parseTargets(read.text, file, by);
          if (!parsed.ok) return refuse(parsed.problems, session.terminal);
          return setAll(parsed.consortium, parsed.proposals, app, session);
        }),
      );
    });

async function setAll(
  consortium: string,
  proposals: Proposal[],
  app: App,
  { terminal }: Session,
  turn?: Turn,
): Promise<ExitCode> {
  const set = await app.targets.set(consortium, proposals, app.clock().toISOString(), turn);
  if (!set.ok) return refuse(set.problems, terminal);
  const targets = set.outcomes.map(({ target }) => target);
  if (terminal.json) terminal.data({ ok: true, outcomes: set.outcomes });
  else for (const line of targetLines(targets, terminal)) terminal.result(line);
  const isNew = ({ unchanged }: TargetOutcome): boolean => !unchanged;
  const count = set.outcomes.filter(isNew).length;
  terminal.note({
    zh: `新设 ${count} 项，未变 ${targets.length - count} 项；批准：luoxuan target approve <编号>`,
    en: `${count} set, ${targets.length - count} unchanged; to approve: luoxuan target approve <id>`,
  });
  return EXIT.done;
}

const approve = (finish: Finish): Command =>
  new Command('approve')
    .description('批准目标，使之生效\napprove targets, so that they count')
    .argument('<ids...>', '编号，见 target list ids as listed', (text, before: number[] | undefined) => [
      ...(before ?? []),
      wholeNumber(text),
    ])
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--by <name>', '批准人 who approves')
    .option('--resolution <reference>', '理事会决议文号 reference of the resolution of the council')
    .exitOverride()
    .action(
      async (
        ids: number[],
        options: { consortium: string; by: string; resolution?: string },
        command: Command,
      ) => {
        finish(
          await withApp(command, async (app, { terminal }) => {
            const now = app.clock().toISOString();
            const approved = await app.targets.approve(options.consortium, ids, options, now);
            if (!approved.ok) return refuse(approved.problems, terminal);
            if (terminal.json) terminal.data(approved);
            else for (const line of targetLines(approved.targets, terminal)) terminal.result(line);
            return EXIT.done;
          }),
        );
      },
    );

const list = (finish: Finish): Command =>
  new Command('list')
    .description('列出目标的各版及其批准\nlist every version of the targets with its approval')
    .requiredOption('--consortium <code>', '联合体 consortium')
    .option('--year <year>', '年份 year', wholeNumber)
    .exitOverride()
    .action(async (options: { consortium: string; year?: number }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const listed = await app.targets.list(options.consortium, options.year);
          if (!listed.ok) return refuse(listed.problems, terminal);
          if (terminal.json) terminal.data(listed);
          else for (const line of targetLines(listed.targets, terminal)) terminal.result(line);
          if (listed.targets.length === 0)
            terminal.note({
              zh: '没有另设的目标：以标准中的目标为准',
              en: 'none are set: those of the standard count',
            });
          return EXIT.done;
        }),
      );
    });

const shares = (text: string): number[] =>
  text.split(/[,，\s]+/).map((part) => {
    if (!/^\d(\.\d+)?$/.test(part))
      throw new InvalidArgumentError('应为 0—1 的数，用逗号分开 numbers from 0 to 1');
    return Number(part);
  });
