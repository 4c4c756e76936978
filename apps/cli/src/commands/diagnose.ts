import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { diagnosisLines } from '../present/diagnosis.js';
import { refuse, withApp } from '../session.js';

export const diagnoseCommand = (finish: Finish): Command =>
  new Command('diagnose')
    .description(
      '诊断某月或某年：数值、比较、得分构成、预警\nvalues, comparisons, scores with their parts, warnings of a month or year',
    )
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--period <period>', '期间 month or year: 2025-09, 2025')
    .action(async (options: { consortium: string; period: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const { isDiagnosisPeriod, notAPeriod, notDiagnosed } = await import('@luoxuan/flows');
          const { parsePeriod } = await import('@luoxuan/period');
          const parsed = parsePeriod(options.period);
          if (!parsed.ok) return refuse([notAPeriod(options.period)], terminal);
          if (!isDiagnosisPeriod(parsed.period)) return refuse([notDiagnosed(options.period)], terminal);
          const run = await app.diagnosis.diagnose(
            options.consortium,
            parsed.period,
            app.clock().toISOString(),
          );
          if (!run.ok) return refuse(run.problems, terminal);
          if (terminal.json) terminal.data(run);
          else for (const line of diagnosisLines(run, terminal)) terminal.result(line);
          return EXIT.done;
        }),
      );
    });
