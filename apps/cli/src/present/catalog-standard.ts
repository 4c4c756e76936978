import type { Catalog, Standard, StandardIndicator, TERMS } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';

type Terms = typeof TERMS;

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

/** The whole standard as a tree: dimensions and groups with their weights, indicators with their lines. */
export function standardLines(
  standard: Standard,
  { indicators }: Catalog,
  terms: Terms,
  terminal: Terminal,
): string[] {
  const rows = standard.dimensions.flatMap((dimension) => [
    [`${dimension.code} ${dimension.name}`, `${dimension.weight}%`, '', ''],
    ...dimension.groups.flatMap((group) => [
      [`  ${group.code} ${group.name}`, '', '', ''],
      ...group.indicators.map((each) => [
        `    ${each.code} ${indicators.get(each.code)?.name ?? ''}`,
        `${each.weight}%`,
        terminal.say(terms.kind[each.kind]),
        linesOf(each, terminal),
      ]),
    ]),
  ]);
  return [...standardList([standard], terms, terminal), ...alignColumns(rows)];
}

function linesOf({ target, floor, warning }: StandardIndicator, terminal: Terminal): string {
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
  return parts
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([name, text]) => `${terminal.say(name)} ${text ?? ''}`)
    .join('  ');
}
