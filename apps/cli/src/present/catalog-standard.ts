import type { Catalog, Indicator, ruleInWords, Standard, StandardIndicator, TERMS } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';

type Terms = typeof TERMS;

/** The catalogue's words: its terms, and its rules as a phrase. */
interface Words {
  terms: Terms;
  ruleInWords: typeof ruleInWords;
}

/** One line a version: name, years, status, how much is in it, what it inherits from. */
export const standardList = (standards: Standard[], terms: Terms, terminal: Terminal): string[] =>
  alignColumns(
    standards.map((standard) => {
      const { code, version, name, nameEn, status, dimensions } = standard;
      const indicators = dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.indicators));
      return [
        `${code}@${version}`,
        terminal.say(yearsOf(standard)),
        terminal.say(terms.status[status]),
        terminal.say({
          zh: `维度 ${dimensions.length}，指标 ${indicators.length}`,
          en: `${dimensions.length} dimensions, ${indicators.length} indicators`,
        }),
        terminal.say({ zh: name, en: nameEn ?? name }) +
          (standard.extends === null
            ? ''
            : terminal.say({
                zh: `（继承 ${standard.extends}）`,
                en: ` (inherits from ${standard.extends})`,
              })),
      ];
    }),
  );

function yearsOf({ validFrom, validTo }: Standard): Bilingual {
  return validTo === undefined
    ? { zh: `${validFrom} 年起`, en: `from ${validFrom}` }
    : { zh: `${validFrom}—${validTo} 年`, en: `${validFrom}–${validTo}` };
}

/** The whole standard as a tree: dimensions and groups with their weights, indicators with their lines and their rule. */
export function standardLines(
  standard: Standard,
  { indicators }: Catalog,
  words: Words,
  terminal: Terminal,
): string[] {
  const rows = standard.dimensions.flatMap((dimension) => [
    [`${dimension.code} ${dimension.name}`, `${dimension.weight}%`, '', ''],
    ...dimension.groups.flatMap((group) => [
      [`  ${group.code} ${group.name}`, '', '', ''],
      ...group.indicators.map((each) => [
        `    ${each.code} ${nameOf(indicators.get(each.code), terminal)}`,
        `${each.weight}%`,
        terminal.say(words.terms.kind[each.kind]),
        linesOf(each, indicators.get(each.code)?.unit ?? '', terminal),
        ...howOf(each, words, terminal),
      ]),
    ]),
  ]);
  return [...standardList([standard], words.terms, terminal), ...alignColumns(rows)];
}

const nameOf = (indicator: Indicator | undefined, terminal: Terminal): string =>
  indicator === undefined ? '' : terminal.say({ zh: indicator.name, en: indicator.nameEn ?? indicator.name });

/** How it earns its points, where that is not the attainment as usual; and whether evidence has to be handed in. */
const howOf = (
  { kind, rule, evidence }: StandardIndicator,
  { ruleInWords: inWords }: Words,
  terminal: Terminal,
): string[] => {
  const usual = kind !== 'substantive' || (rule.kind === 'attainment' && rule.cap === undefined);
  const told = [
    ...(usual ? [] : [terminal.say(inWords(rule))]),
    ...(evidence === true ? [terminal.say({ zh: '须附佐证', en: 'with evidence' })] : []),
  ];
  return told.length === 0 ? [] : [told.join(terminal.say({ zh: '；', en: '; ' }))];
};

/** `目标 2024: 7200 2025: 7800  标准 5000（万元）` */
function linesOf({ target, floor, warning }: StandardIndicator, unit: string, terminal: Terminal): string {
  const byYear = (lines: Record<string, string>): string =>
    Object.entries(lines)
      .map(([year, line]) => `${year}: ${line}`)
      .join(' ');
  const parts: [Bilingual, string | undefined][] = [
    [{ zh: '目标', en: 'target' }, byYear(target)],
    [{ zh: '标准', en: 'floor' }, typeof floor === 'object' ? byYear(floor) : floor],
    [{ zh: '黄', en: 'yellow' }, warning?.yellow],
    [{ zh: '红', en: 'red' }, warning?.red],
  ];
  const told = parts
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([name, text]) => `${terminal.say(name)} ${text ?? ''}`);
  return told.length === 0 || unit === '—'
    ? told.join('  ')
    : terminal.say({ zh: `${told.join('  ')}（${unit}）`, en: `${told.join('  ')} (${unit})` });
}
