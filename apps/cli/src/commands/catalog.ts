import { Command } from 'commander';
import type { Catalog, Indicator } from '@luoxuan/catalog';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { entryLines } from '../present/catalog-entry.js';
import { standardLines, standardList } from '../present/catalog-standard.js';
import { refuse, type Session } from '../session.js';
import { catalogDiffCommand } from './catalog-diff.js';
import { standardCalled, unknownCode, withCatalog } from './catalog-folder.js';

export const catalogCommand = (finish: Finish): Command =>
  new Command('catalog')
    .description('查看指标目录，比较两个版本\nlook into the catalogue, compare two versions')
    .addCommand(listCommand(finish))
    .addCommand(showCommand(finish))
    .addCommand(catalogDiffCommand(finish));

interface Options {
  catalog?: string;
}

const listCommand = (finish: Finish): Command =>
  new Command('list')
    .description('列出各套标准的版本、适用年份和状态\nlist the standards: versions, years, status')
    .option('--catalog <dir>', '指标目录 folder of the catalogue (LUOXUAN_CATALOG)')
    .exitOverride()
    .action(async (options: Options, command: Command) => {
      finish(
        await withCatalog(command, options.catalog, async ({ standards }, { terminal }) => {
          if (terminal.json) for (const standard of standards) terminal.data(standard);
          else {
            const { TERMS } = await import('@luoxuan/catalog');
            for (const line of standardList(standards, TERMS, terminal)) terminal.result(line);
          }
          return EXIT.done;
        }),
      );
    });

const showCommand = (finish: Finish): Command =>
  new Command('show')
    .description(
      '查看一个采集项、指标或标准：口径、单位、归口部门、别名、版本、用在哪里\nan element, an indicator or a standard: definition, unit, owner, aliases, versions, where it is used',
    )
    .argument('<code>', '编码或名称 code or name: SRV04, 横向到款, consortium, consortium@2025.1')
    .option('--catalog <dir>', '指标目录 folder of the catalogue (LUOXUAN_CATALOG)')
    .exitOverride()
    .action(async (code: string, options: Options, command: Command) => {
      finish(await withCatalog(command, options.catalog, (catalog, session) => show(code, catalog, session)));
    });

async function show(written: string, catalog: Catalog, { terminal }: Session): Promise<ExitCode> {
  const { ruleInWords, TERMS, usesOf } = await import('@luoxuan/catalog');
  const standard = standardCalled(catalog, written);
  const code = await codeOf(written, catalog);
  const [element, indicator] = [catalog.elements.get(code), catalog.indicators.get(code)];
  if (standard) {
    if (terminal.json) terminal.data(standard);
    else
      for (const line of standardLines(standard, catalog, { terms: TERMS, ruleInWords }, terminal))
        terminal.result(line);
  } else if (element ?? indicator) {
    const described = { element, indicator, uses: usesOf(catalog, code) };
    if (terminal.json) terminal.data({ ...described, indicator: indicator && asData(indicator) });
    else for (const line of entryLines(described, TERMS, terminal)) terminal.result(line);
  } else {
    return refuse([unknownCode(written)], terminal);
  }
  return EXIT.done;
}

/** The code as it is written, or of the element or indicator that has this name or alias. */
async function codeOf(written: string, { elements, indicators }: Catalog): Promise<string> {
  const code = written.toUpperCase();
  if (elements.has(code) || indicators.has(code)) return code;
  const { foldName, nameIndex } = await import('@luoxuan/catalog');
  const named = nameIndex(elements.values()).find(written)?.element;
  const computed = [...indicators.values()].find(({ name }) => foldName(name) === foldName(written));
  return named?.code ?? computed?.code ?? code;
}

/** With its formulas as they are written: compiled they are no data. */
const asData = ({ formula, versions, ...rest }: Indicator) => ({
  ...rest,
  formula: formula.text,
  versions: versions.map((version) => ({ ...version, formula: version.formula?.text })),
});
