import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { alignColumns } from '../present/columns.js';
import { refuse, withApp } from '../session.js';
import { codeArgument } from './code-argument.js';

interface GiveOptions {
  consortium: string;
  indicator: string;
  period: string;
  points: string;
  reason: string;
  by: string;
}

export const expertCommand = (finish: Finish): Command =>
  new Command('expert')
    .description('专家评分\npoints given by experts')
    .addCommand(give(finish))
    .addCommand(list(finish));

const give = (finish: Finish): Command =>
  new Command('give')
    .description(
      '给出评分及理由；再次评分以最后一次为准\ngive points with a reason; given again, the last count',
    )
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--indicator <code>', '指标 indicator', codeArgument)
    .requiredOption('--period <period>', '期间 period: 2025, 2024-2025')
    .requiredOption('--points <points>', '0—100')
    .requiredOption('--reason <text>', '理由 why')
    .requiredOption('--by <name>', '专家 expert')
    .exitOverride()
    .action(async ({ consortium, by, ...given }: GiveOptions, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const outcome = await app.experts.give(
            consortium,
            { ...given, expert: by },
            app.clock().toISOString(),
          );
          if (!outcome.ok) return refuse(outcome.problems, terminal);
          const { indicator, period, points, expert } = outcome.points;
          if (terminal.json) terminal.data(outcome);
          else terminal.result(`${indicator}\t${period}\t${points}\t${expert}`);
          return EXIT.done;
        }),
      );
    });

const list = (finish: Finish): Command =>
  new Command('list')
    .description('列出专家评分\nlist the points given by experts')
    .requiredOption('--consortium <code>', '联合体 consortium')
    .exitOverride()
    .action(async ({ consortium }: { consortium: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const listed = await app.experts.list(consortium);
          if (!listed.ok) return refuse(listed.problems, terminal);
          const rows = listed.points.map((p) => [
            ...[p.indicator, p.period, p.points, p.expert, p.givenAt.slice(0, 10), p.reason],
          ]);
          if (terminal.json) terminal.data(listed);
          else for (const line of alignColumns(rows)) terminal.result(line);
          return EXIT.done;
        }),
      );
    });
