import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { refuse, withApp } from '../session.js';
import type { Address } from '@luoxuan/flows';

export const templateCommand = (finish: Finish): Command =>
  new Command('template')
    .description(
      '生成填报表，已填上年同期数\nwrite the workbook to fill in, with the figures of the year before',
    )
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--member <code>', '成员单位 member')
    .requiredOption('--period <period>', '期间 period: 2025-09, 2025-Q3, 2025, 2024-2025')
    .requiredOption('--out <file>', '输出文件 file to write (.xlsx)')
    .action(async (options: Address & { out: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const written = await app.templates.write(options);
          if (!written.ok) return refuse(written.problems, terminal);
          await writeFile(options.out, written.bytes);
          if (terminal.json) terminal.data({ ok: true, file: options.out, elements: written.elements });
          else terminal.result(options.out);
          terminal.note({
            zh: `✔ 已生成填报表，采集项 ${written.elements} 个`,
            en: `✔ the template holds ${written.elements} elements`,
          });
          return EXIT.done;
        }),
      );
    });
