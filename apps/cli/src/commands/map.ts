import { Command } from 'commander';
import type { Address, KnownAddress } from '@luoxuan/flows';
import type { Mapping, MappingRequest } from '@luoxuan/workbook';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { inSession, refuse, withApp, type Session } from '../session.js';

interface Options extends Partial<Address> {
  set: string[];
  save?: string;
  all?: boolean;
}

const collect = (value: string, all: string[]): string[] => [...all, value];

export const mapCommand = (finish: Finish): Command =>
  new Command('map')
    .description(
      '为不合任何版式的表格建议采集项，确认后存为版式\npropose elements for a table that fits no layout, and keep them as one',
    )
    .argument('<file>', '工作簿 workbook (.xlsx, .xlsm)')
    .option('--consortium <code>', '联合体 consortium')
    .option('--member <code>', '成员单位 member')
    .option('--period <period>', '期间 period: 2025-09, 2025-Q3, 2025, 2024-2025')
    .option(
      '--set <label=code>',
      '指定一个标签（或单元格）的采集项，不读取写 -，可重复 decide one label (or cell), - for not read; repeatable',
      collect,
      [],
    )
    .option('--save <name>', '存为版式，今后自动采用 keep it as a layout, used from now on')
    .option('--all', '连同存疑的建议一起保存 keep the doubtful proposals too')
    .action(async (file: string, options: Options, command: Command) => {
      finish(await map(file, options, command));
    });

/** Only for a member is the database asked. */
async function map(file: string, options: Options, command: Command): Promise<ExitCode> {
  const { consortium, member, period } = options;
  if (consortium !== undefined && member !== undefined && period !== undefined) {
    return withApp(command, async (app, session) => {
      const resolved = await app.registry.resolve({ consortium, member, period });
      return resolved.ok
        ? propose(file, options, session, resolved)
        : refuse(resolved.problems, session.terminal);
    });
  }
  return inSession(command, async (session) => {
    if ([consortium, member, period].some((part) => part !== undefined)) return notTogether(session);
    const { closeThreads } = await import('@luoxuan/workbook');
    try {
      return await propose(file, options, session, null);
    } finally {
      await closeThreads();
    }
  });
}

function notTogether({ terminal }: Session): ExitCode {
  terminal.note({
    zh: '--consortium、--member、--period 要一起写，或都不写',
    en: '--consortium, --member and --period go together, or none of them',
  });
  return EXIT.usage;
}

async function propose(
  file: string,
  options: Options,
  session: Session,
  address: KnownAddress | null,
): Promise<ExitCode> {
  const { config, terminal } = session;
  const { correctByHand, keepMapping, loadDefinitions, mapFile } = await import('@luoxuan/flows');
  const loaded = await loadDefinitions(config.catalogDir);
  if (!loaded.ok) return refuse(loaded.problems, terminal);
  const { catalog } = loaded.definitions;
  const request: MappingRequest = address === null ? {} : { member: address.member, period: address.period };
  const proposed = await mapFile(file, catalog, request);
  if (!proposed.ok) return refuse(proposed.problems, terminal);
  const corrected = correctByHand(proposed.mapping, options.set, catalog);
  if (!corrected.ok) return refuse(corrected.problems, terminal);
  const { mapping } = corrected;
  if (options.save === undefined) return show(mapping, [], options, session);

  const owner = address && { consortium: address.consortium.code, member: address.member.code };
  const keeping = { name: options.save, withDoubtful: options.all === true, owner, dataDir: config.dataDir };
  const kept = await keepMapping(mapping, keeping, loaded.definitions);
  return kept.ok ? show(mapping, kept.paths, options, session) : refuse(kept.problems, terminal);
}

async function show(
  mapping: Mapping,
  saved: string[],
  options: Options,
  { terminal }: Session,
): Promise<ExitCode> {
  const { countLabels, openLabels } = await import('@luoxuan/workbook');
  const counts = countLabels(mapping);
  const unkept = openLabels(mapping, { withDoubtful: options.all === true });
  if (terminal.json) {
    terminal.data({
      ok: true,
      ...mapping,
      counts,
      saved,
      notKept: unkept.map(({ label, ref }) => ({ label, ref })),
    });
  } else {
    const { mappingLines } = await import('../present/mapping.js');
    for (const line of mappingLines(mapping, terminal)) terminal.result(line);
    for (const path of saved) terminal.result(path);
  }
  const { mapped, ignored, open } = counts;
  terminal.note({
    zh: `标签共 ${mapped + ignored + open} 个：已建议 ${mapped}，不读取 ${ignored}，未识别 ${open}`,
    en: `${mapped + ignored + open} labels: ${mapped} proposed, ${ignored} not to be read, ${open} open`,
  });
  const { tables, labels } = mapping.leftOut;
  if (tables + labels > 0) {
    terminal.note({
      zh: `▲ 超出上限、未列出：表格 ${tables} 张，标签 ${labels} 个`,
      en: `▲ beyond the limits and not listed: ${tables} tables, ${labels} labels`,
    });
  }
  if (unkept.length > 0) {
    terminal.note(
      saved.length > 0
        ? {
            zh: `▲ ${unkept.length} 个标签未识别或存疑，没有写入版式，报送时会逐格提示；用 --set "标签=编码" 指定后再次 --save`,
            en: `▲ ${unkept.length} labels are open or in doubt and not in the layout: ingest will point at their cells; decide them with --set "label=CODE" and --save again`,
          }
        : {
            zh: `● 其中 ${unkept.length} 个未识别或存疑：用 --set "标签=编码" 指定；确认后加 --save 名称 保存`,
            en: `● ${unkept.length} of them are open or in doubt: decide them with --set "label=CODE"; then keep all with --save NAME`,
          },
    );
  }
  return EXIT.done;
}
