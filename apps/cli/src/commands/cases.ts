import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { refuse, withApp } from '../session.js';

export const casesCommand = (finish: Finish): Command =>
  new Command('cases')
    .description('列出经数据验证有效的改进措施\nlist the measures that data proved effective')
    .option('--indicator <code>', '只列改善该指标的 those that moved this indicator')
    .action(async ({ indicator }: { indicator?: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const found = await app.improvement.cases(indicator);
          if (!found.ok) return refuse(found.problems, terminal);
          const { cases, names } = found;
          if (terminal.json) terminal.data({ ok: true, cases });
          else {
            const { caseLines } = await import('../present/finding.js');
            for (const line of caseLines(cases, names, terminal)) terminal.result(line);
          }
          terminal.note({ zh: `案例 ${cases.length} 个`, en: `${cases.length} cases` });
          return EXIT.done;
        }),
      );
    });
