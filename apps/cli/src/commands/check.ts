import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { inSession } from '../session.js';

export const checkCommand = (finish: Finish): Command =>
  new Command('check')
    .description('检查指标目录，列出全部问题及其行号\nread the catalogue and print every fault with its line')
    .argument('[dir]', '指标目录 folder of the catalogue (LUOXUAN_CATALOG)')
    .action(async (dir: string | undefined, _options: unknown, command: Command) => {
      finish(
        await inSession(
          command,
          async ({ config, terminal }) => {
            const { readDefinitions } = await import('@luoxuan/flows');
            const { renderFault } = await import('@luoxuan/catalog');
            const loaded = await readDefinitions(config.catalogDir);
            if (terminal.json) terminal.data({ ok: loaded.ok, faults: loaded.ok ? [] : loaded.faults });
            if (loaded.ok) {
              const { elements, indicators, relations, standards } = loaded.definitions.catalog;
              const layouts = loaded.definitions.layouts.length;
              terminal.note({
                zh: `✔ 目录无误：采集项 ${elements.size} 个，指标 ${indicators.size} 个，勾稽关系 ${relations.length} 条，标准 ${standards.length} 套，版式 ${layouts} 个`,
                en: `✔ no fault: ${elements.size} elements, ${indicators.size} indicators, ${relations.length} relations, ${standards.length} standards, ${layouts} layouts`,
              });
              return EXIT.done;
            }
            if (!terminal.json)
              for (const f of loaded.faults) terminal.result(renderFault(f, terminal.language));
            terminal.note({
              zh: `✖ 共 ${loaded.faults.length} 个问题`,
              en: `✖ ${loaded.faults.length} faults`,
            });
            return EXIT.inputErrors;
          },
          { catalogDir: dir },
        ),
      );
    });
