import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { inSession, refuse } from '../session.js';

export const inspectCommand = (finish: Finish): Command =>
  new Command('inspect')
    .description('列出读取到的每个单元格\nlist what the reader sees, one JSON object a line with --json')
    .argument('<file>', '工作簿 workbook (.xlsx, .xlsm)')
    .action(async (file: string, _options: unknown, command: Command) => {
      finish(
        await inSession(command, async ({ terminal }) => {
          const { closeThreads, inspectLines, streamInWorker } = await import('@luoxuan/workbook');
          let sheet = '';
          const read = await streamInWorker(file, (events) => {
            for (const event of events) {
              if (event.kind === 'start') sheet = event.sheet.name;
              if (event.kind !== 'cells') continue;
              for (const line of inspectLines([{ name: sheet, cells: event.cells }])) {
                if (terminal.json) terminal.data(line);
                else terminal.result(`${line.sheet}!${line.ref}\t${line.type}\t${line.text}`);
              }
            }
          });
          await closeThreads();
          return read.ok ? EXIT.done : refuse([read.refusal], terminal);
        }),
      );
    });
