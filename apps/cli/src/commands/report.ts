import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { refuse, withApp } from '../session.js';
import { yearArgument } from './year-argument.js';

export const reportCommand = (finish: Finish): Command =>
  new Command('report')
    .description('生成年度报告（PDF 与 Excel）\nwrite the annual report as PDF and Excel')
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--year <year>', '年份 year', yearArgument)
    .requiredOption('--out <dir>', '输出目录 folder to write to')
    .action(async (options: { consortium: string; year: number; out: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const { consortium, year, out } = options;
          const report = await app.reports.write(consortium, year, out, app.clock().toISOString());
          if (!report.ok) return refuse(report.problems, terminal);
          const { runId, edition, pdf, xlsx } = report;
          if (terminal.json) terminal.data({ ok: true, runId, edition, pdf, xlsx });
          else {
            terminal.result(`run   ${runId}`);
            for (const { path, sha256 } of [pdf, xlsx]) terminal.result(`${sha256}  ${path}`);
          }
          return EXIT.done;
        }),
      );
    });
