import { Command } from 'commander';
import type { Outcome } from '@luoxuan/flows';
import type { IndicatorResult, Scorecard } from '@luoxuan/scoring';
import { EXIT, type Finish } from '../exit-code.js';
import { explanationLines } from '../present/explanation.js';
import { refuse, withApp } from '../session.js';
import { asOfOption } from './as-of-option.js';
import { diagnosedPeriod } from './diagnosed-period.js';

interface Options {
  consortium: string;
  period: string;
  indicator?: string;
  asOf?: string;
}

export const explainCommand = (finish: Finish): Command =>
  new Command('explain')
    .description(
      '说明得分从何而来，直至单元格\nwhere a score comes from: parts, attainment, formula, members, down to the cells',
    )
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--period <period>', '期间 month or year: 2025-09, 2025')
    .option('--indicator <code>', '只说明一个指标 one indicator only: SRV04')
    .addOption(asOfOption())
    .action(async ({ consortium, period, indicator, asOf }: Options, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const parsed = await diagnosedPeriod(period);
          if (!parsed.ok) return refuse(parsed.problems, terminal);
          const looked = await app.diagnosis.look(consortium, parsed.at, app.clock().toISOString(), asOf);
          if (!looked.ok) return refuse(looked.problems, terminal);
          const { diagnosis } = looked;
          const chosen = await choose(diagnosis.scorecard, indicator);
          if (!chosen.ok) return refuse(chosen.problems, terminal);
          if (terminal.json) {
            const { explanationTree } = await import('@luoxuan/scoring');
            const names = new Map(diagnosis.members.map((m) => [m.code, m.name]));
            const explained = chosen.indicators.map((i) => ({ ...i, tree: explanationTree(i, names) }));
            terminal.data({
              ok: true,
              consortium,
              period: diagnosis.scorecard.period,
              indicators: explained,
            });
          } else
            for (const line of explanationLines(chosen.indicators, diagnosis, terminal))
              terminal.result(line);
          return EXIT.done;
        }),
      );
    });

async function choose(card: Scorecard, code?: string): Promise<Outcome<{ indicators: IndicatorResult[] }>> {
  const all = card.dimensions.flatMap((d) => d.indicators);
  const indicators = all.filter((i) => code === undefined || i.code === code.toUpperCase());
  if (indicators.length > 0 || code === undefined) return { ok: true, indicators };
  const { failed, problem } = await import('@luoxuan/flows');
  const known = all.map((i) => i.code).join(', ');
  return failed(
    problem(
      'unknown-indicator',
      {
        zh: `${card.period} 的诊断中没有指标 ${code}`,
        en: `the diagnosis of ${card.period} has no indicator ${code}`,
      },
      { zh: `有：${known}`, en: `there are: ${known}` },
      { found: code },
    ),
  );
}
