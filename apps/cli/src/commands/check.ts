import { join } from 'node:path';
import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { tellFaults } from '../present/faults.js';
import { notWatchedNotes } from '../present/not-watched.js';
import { inSession } from '../session.js';
import { officeFaults } from './check-offices.js';

export const checkCommand = (finish: Finish): Command =>
  new Command('check')
    .description(
      '检查指标目录、另存的版式和 notify.yaml，列出全部问题及其行号\ncheck the catalogue, the layouts that were kept and notify.yaml: every fault with its line',
    )
    .argument('[dir]', '指标目录 folder of the catalogue (LUOXUAN_CATALOG)')
    .action(async (dir: string | undefined, _options: unknown, command: Command) => {
      finish(
        await inSession(
          command,
          async (session) => {
            const { config, terminal } = session;
            const { readDefinitions, shelvedLayouts } = await import('@luoxuan/flows');
            const loaded = await readDefinitions(config.catalogDir);
            const known = loaded.ok ? loaded.definitions.catalog.elements : undefined;
            const saved = await shelvedLayouts(config.dataDir, known);
            const faults = saved.flatMap((one) =>
              one.faults.map((fault) => ({ ...fault, file: join(config.dataDir, fault.file) })),
            );
            if (!loaded.ok) return tellFaults([...loaded.faults, ...faults], terminal);
            faults.push(...(await officeFaults(session)));
            if (faults.length > 0) return tellFaults(faults, terminal);
            const { elements, indicators, relations, standards, notWatched } = loaded.definitions.catalog;
            if (terminal.json) terminal.data({ ok: true, faults: [], notWatched });
            const layouts = loaded.definitions.layouts.length;
            terminal.note({
              zh: `✔ 目录无误：采集项 ${elements.size} 个，指标 ${indicators.size} 个，勾稽关系 ${relations.length} 条，标准 ${standards.length} 套，版式 ${layouts} 个，另存的版式 ${saved.length} 个`,
              en: `✔ no fault: ${elements.size} elements, ${indicators.size} indicators, ${relations.length} relations, ${standards.length} standards, ${layouts} layouts, ${saved.length} layouts kept`,
            });
            for (const note of notWatchedNotes(notWatched)) terminal.note(note);
            return EXIT.done;
          },
          { catalogDir: dir },
        ),
      );
    });
