import type { Catalog, StandardIndicator } from './catalog.js';
import { standardName } from './standard-name.js';

/** Where a code of the catalogue is used. */
export interface Uses {
  /** Elements that it weights. */
  samples: string[];
  /** Indicators in whose formula it stands, now or in a later version. */
  indicators: string[];
  relations: string[];
  /** `consortium@2025.1`, with the weight of the indicator there; the indicator is another one that counts it as a grade. */
  standards: {
    standard: string;
    indicator: string;
    dimension: string;
    group: string;
    weight: number;
    kind: StandardIndicator['kind'];
  }[];
}

/** Everything that would change with an element or indicator. */
export function usesOf({ elements, indicators, relations, standards }: Catalog, code: string): Uses {
  const names = new RegExp(`\\b${code}\\b`, 'u');
  const inFormula = (formula: { text: string } | undefined): boolean =>
    formula !== undefined && names.test(formula.text);
  return {
    samples: [...elements.values()].filter((each) => each.weightedBy === code).map((each) => each.code),
    indicators: [...indicators.values()]
      .filter((each) => each.code !== code)
      .filter((each) => [each, ...each.versions].some(({ formula }) => inFormula(formula)))
      .map((each) => each.code),
    relations: relations
      .filter(({ left, right }) => inFormula(left) || inFormula(right))
      .map((each) => each.code),
    standards: standards.flatMap((standard) =>
      standard.dimensions.flatMap((dimension) =>
        dimension.groups.flatMap((group) =>
          group.indicators
            .filter((each) => each.code === code || isGradeOf(each, code))
            .map(({ code: indicator, weight, kind }) => ({
              standard: standardName(standard),
              indicator,
              dimension: dimension.code,
              group: group.code,
              weight,
              kind,
            })),
        ),
      ),
    ),
  };
}

function isGradeOf({ rule }: StandardIndicator, code: string): boolean {
  return rule.kind === 'graded-count' && rule.grades.some(({ element }) => element === code);
}
