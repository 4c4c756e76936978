import { Command } from 'commander';
import type { SpiralOfYear } from '@luoxuan/flows';
import { EXIT, type Finish } from '../exit-code.js';
import { spiralLines } from '../present/spiral.js';
import { refuse, withApp } from '../session.js';
import { yearArgument } from './year-argument.js';

interface Options {
  consortium: string;
  year: number;
  svg?: string;
}

export const spiralCommand = (finish: Finish): Command =>
  new Command('spiral')
    .description(
      '8 字形质量螺旋：各节点的状态、依据与缺项\nthe 8-shaped spiral: the state of each node, what proves it and what is missing',
    )
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--year <year>', '年份 year', yearArgument)
    .option('--svg <file>', '画成图 draw it into this file')
    .action(async ({ consortium, year, svg }: Options, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const found = await app.spiral.of(consortium, year, app.clock().toISOString());
          if (!found.ok) return refuse(found.problems, terminal);
          if (svg !== undefined) await draw(found.spiral, svg);
          if (terminal.json) terminal.data(found);
          else for (const line of spiralLines(found.spiral, terminal)) terminal.result(line);
          if (svg !== undefined) terminal.note({ zh: `已画入 ${svg}`, en: `drawn into ${svg}` });
          return EXIT.done;
        }),
      );
    });

/** The year's loop with that of its latest month. */
async function draw({ consortium, static: year, dynamic, lift }: SpiralOfYear, path: string): Promise<void> {
  const { formatPeriod, fromKey } = await import('@luoxuan/period');
  const { spiralSvg } = await import('@luoxuan/spiral');
  const { writeFile } = await import('node:fs/promises');
  const period = fromKey(year.period);
  const title = {
    zh: `${consortium.name} ${formatPeriod(period, 'zh')}${consortium.synthetic ? '（合成示例数据）' : ''}`,
    en: `${consortium.code} ${formatPeriod(period, 'en')}${consortium.synthetic ? ' (synthetic)' : ''}`,
  };
  const state = { static: year.nodes, dynamic: dynamic.at(-1)?.nodes ?? [] };
  await writeFile(path, spiralSvg(state, { title, ...(lift?.ok === true ? { lift: lift.total } : {}) }));
}
