import { indicatorFacts, indicatorsOf } from '../draft.js';
import type { PlacedIndicator } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { decimalsOf } from '../line.js';
import type { StandardEntry } from '../schema/standard.js';
import type { Check } from './check.js';
import { lineName, linesOf } from './lines.js';
import type { PlacedLine } from './lines.js';

/** No line is finer than the figure held against it, none stands in a year that the standard does not cover. */
export const linesFitTheIndicator: Check = (draft) => {
  const facts = indicatorFacts(draft);
  return draft.standards.flatMap(({ standard }) =>
    indicatorsOf(standard, facts).flatMap((placed) =>
      linesOf(placed).flatMap((line) => [
        ...decimalFaults(placed, line),
        ...yearFaults(standard.value, line),
      ]),
    ),
  );
};

function decimalFaults({ item, facts }: PlacedIndicator, line: PlacedLine): CatalogFault[] {
  if (!facts || decimalsOf(line.text) <= facts.decimals) return [];
  const { code } = item.value;
  const name = lineName(line);
  return [
    fault('too-many-decimals', line.site, {
      what: {
        zh: `${code} 的${name.zh} ${line.text} 有 ${decimalsOf(line.text)} 位小数`,
        en: `the ${name.en} of ${code}, ${line.text}, has ${decimalsOf(line.text)} decimals`,
      },
      expected: {
        zh: `至多 ${facts.decimals} 位小数，与指标一致`,
        en: `at most ${facts.decimals}, as the indicator has`,
      },
      mend: {
        zh: '减少小数位，或改指标的 decimals',
        en: 'write fewer decimals, or change decimals of the indicator',
      },
    }),
  ];
}

function yearFaults({ validFrom, validTo }: StandardEntry, line: PlacedLine): CatalogFault[] {
  const { year } = line;
  if (year === null || (year >= validFrom && year <= (validTo ?? year))) return [];
  const span =
    validTo === undefined
      ? { zh: `${validFrom} 年及以后`, en: `${validFrom} or later` }
      : { zh: `${validFrom}—${validTo} 年之间`, en: `a year from ${validFrom} to ${validTo}` };
  const name = lineName(line);
  return [
    fault('year-outside-validity', line.site, {
      what: {
        zh: `${name.zh}不在本标准的适用年份内`,
        en: `the ${name.en} lies outside the years of this standard`,
      },
      expected: span,
      mend: { zh: '改正年份，或改 validFrom、validTo', en: 'correct the year, or validFrom and validTo' },
    }),
  ];
}
