import { Command } from 'commander';
import { EXIT } from '../exit-code.js';
import type { Finish } from '../program.js';
import { inSession, refuse } from '../session.js';

export const inspectCommand = (finish: Finish): Command =>
  new Command('inspect')
    .description('列出读取到的每个单元格\nlist what the reader sees, one JSON object a line with --json')
    .argument('<file>', '工作簿 workbook (.xlsx, .xlsm)')
    .action(async (file: string, _options: unknown, command: Command) => {
      finish(
        await inSession(command, async ({ terminal }) => {
          const { inspectLines, readInWorker } = await import('@luoxuan/workbook');
          const read = await readInWorker(file);
          if (!read.ok) return refuse([read.refusal], terminal);
          for (const line of inspectLines(read.sheets)) {
            if (terminal.json) terminal.data(line);
            else terminal.result(`${line.sheet}!${line.ref}\t${line.type}\t${line.text}`);
          }
          return EXIT.done;
        }),
      );
    });
