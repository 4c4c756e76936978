import { Command, InvalidArgumentError } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { whatIfLines } from '../present/whatif.js';
import { refuse, withApp } from '../session.js';
import { yearArgument } from './year-argument.js';

type Given = Record<string, string>;

interface Options {
  consortium: string;
  standard?: string;
  year?: number[];
  years?: number[];
  weight: Given;
  target: Given;
}

export const whatIfCommand = (finish: Finish): Command =>
  new Command('whatif')
    .description(
      '以另一标准或另一权重重算往年：什么变了、为什么；不入库\npast years under another standard or other weights: what moves, and why; nothing is recorded',
    )
    .requiredOption('--consortium <code>', '联合体 consortium')
    .option('--standard <code>', '另一标准 another standard: code, code@version')
    .option('--year <year>', '年份 year: 2025', (text) => [yearArgument(text)])
    .option('--years <years>', '若干年 years: 2023..2025', yearsOf)
    .option(
      '--weight <code=percent>',
      '权重 weight in its dimension, the others scaled: TAL12=20',
      assign,
      {},
    )
    .option('--target <code=value>', '目标值 target: SRV04=4000', assign, {})
    .action(async (options: Options, command: Command) => {
      const { consortium, standard = null, weight: weights, target: targets } = options;
      const years = options.years ?? options.year;
      if (years === undefined) command.error('error: --year <year>，或 or --years <from..to>');
      if (standard === null && Object.keys({ ...weights, ...targets }).length === 0)
        command.error('error: --standard，--weight，或 or --target');
      finish(
        await withApp(command, async (app, { terminal }) => {
          const now = app.clock().toISOString();
          const result = await app.whatIf.whatIf({ consortium, standard, years, weights, targets, now });
          if (!result.ok) return refuse(result.problems, terminal);
          if (terminal.json) terminal.data(result);
          else
            for (const year of result.years)
              for (const line of whatIfLines(year, terminal)) terminal.result(line);
          return EXIT.done;
        }),
      );
    });

/** `TAL12=20`, as often as one likes. */
function assign(text: string, before: Given): Given {
  const [code = '', value = '', more] = text.split('=');
  if (code === '' || value === '' || more !== undefined)
    throw new InvalidArgumentError('应为 编码=数值 code=number is expected: TAL12=20');
  return { ...before, [code.toUpperCase()]: value };
}

function yearsOf(text: string): number[] {
  const [from = '', to = '', more] = text.split('..');
  const [first, last] = [yearArgument(from), yearArgument(to)];
  if (more !== undefined || last < first)
    throw new InvalidArgumentError('应为 起..止 first..last is expected: 2023..2025');
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
