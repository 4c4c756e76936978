import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { alignColumns } from '../present/columns.js';
import { refuse, withApp } from '../session.js';
import { codeArgument } from './code-argument.js';

interface MuteOptions {
  consortium: string;
  indicator?: string;
  member?: string;
  from: string;
  to: string;
  reason: string;
  by: string;
}

export const muteCommand = (finish: Finish): Command =>
  new Command('mute')
    .description(
      '在一段时间内静默一条监测规则，须写明理由和姓名\nsilence a monitoring rule for a while, with reason and author',
    )
    .argument('<rule>', '规则 rule: behind-plan, warning-line, …')
    .requiredOption('--consortium <code>', '联合体 consortium')
    .option('--indicator <code>', '只对该指标 this indicator only', codeArgument)
    .option('--member <code>', '只对该成员 this member only')
    .requiredOption('--from <period>', '起 from: 2025-09')
    .requiredOption('--to <period>', '止，含该期 to, included: 2025-11')
    .requiredOption('--reason <text>', '理由 why')
    .requiredOption('--by <name>', '决定人 who decides')
    .action(async (rule: string, options: MuteOptions, command: Command) => {
      const { consortium, indicator, member, from, to, reason, by } = options;
      const asked = {
        rule,
        from,
        to,
        reason,
        author: by,
        indicator: indicator ?? null,
        member: member ?? null,
      };
      finish(
        await withApp(command, async (app, { terminal }) => {
          const outcome = await app.muting.mute(consortium, asked, app.clock().toISOString());
          if (!outcome.ok) return refuse(outcome.problems, terminal);
          if (terminal.json) terminal.data(outcome);
          else terminal.result(`${rule}\t${outcome.mute.from} … ${outcome.mute.to}\t${by}`);
          return EXIT.done;
        }),
      );
    });

export const mutesCommand = (finish: Finish): Command =>
  new Command('mutes')
    .description('列出静默的规则\nlist the muted rules')
    .requiredOption('--consortium <code>', '联合体 consortium')
    .action(async ({ consortium }: { consortium: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const listed = await app.muting.list(consortium);
          if (!listed.ok) return refuse(listed.problems, terminal);
          const rows = listed.mutes.map((m) => [
            ...[m.rule, m.indicator ?? '—', m.member ?? '—', `${m.from} … ${m.to}`],
            ...[m.author, m.at.slice(0, 10), m.reason],
          ]);
          if (terminal.json) terminal.data(listed);
          else for (const line of alignColumns(rows)) terminal.result(line);
          return EXIT.done;
        }),
      );
    });
