import { Rational } from '@luoxuan/quantity';
import type { DraftStandard } from '../draft.js';
import { fault, ownOf } from '../fault.js';
import type { CatalogFault, Site } from '../fault.js';
import type { Check } from './check.js';

/** Dimensions add up to 100, and so do the indicators of each dimension that weighs anything. */
export const weightsAddUp: Check = (draft) =>
  draft.standards.flatMap((each) => [...standardFaults(each), ...partFaults(each)]);

/** The two parts of a score share it without rest. */
function partFaults({ standard }: DraftStandard): CatalogFault[] {
  const { attainmentWeight, progressWeight } = standard.value.scoring;
  const sum = new Rational(attainmentWeight).add(progressWeight);
  if (sum.equals(1)) return [];
  const shown = sum.toString();
  return [
    fault(
      'weights-sum',
      {
        ...ownOf(standard.site('scoring', 'attainmentWeight'), standard.site('scoring', 'progressWeight')),
        found: shown,
      },
      {
        what: {
          zh: `达成部分与进步部分的权重合计为 ${shown}`,
          en: `the weights of attainment and progress add up to ${shown}`,
        },
        expected: { zh: '合计 1', en: 'a sum of 1' },
        mend: { zh: '调整两个权重，例如 0.85 和 0.15', en: 'adjust the two, such as 0.85 and 0.15' },
      },
    ),
  ];
}

function standardFaults({ standard, incomplete, refused }: DraftStandard): CatalogFault[] {
  const { dimensions } = standard.value;
  const sites = dimensions.map((_, d) => standard.site('dimensions', d, 'weight'));
  const whole = refused.has('dimensions')
    ? []
    : sumFault(
        dimensions.map(({ weight }) => weight),
        ownOf(standard.site('dimensions', 0, 'weight'), ...sites),
        { zh: '各维度', en: 'the dimensions' },
      );
  if (incomplete) return whole;
  const each = dimensions.flatMap((dimension, d) => {
    const weights = dimension.groups.flatMap((group) => group.indicators.map(({ weight }) => weight));
    if (dimension.weight === 0 && weights.every((weight) => weight === 0)) return [];
    const addends = dimension.groups.flatMap((group, g) =>
      group.indicators.map((_, i) => standard.site('dimensions', d, 'groups', g, 'indicators', i, 'weight')),
    );
    return sumFault(weights, ownOf(standard.site('dimensions', d, 'code'), ...addends), {
      zh: `维度 ${dimension.code} 内各指标`,
      en: `the indicators of dimension ${dimension.code}`,
    });
  });
  return [...whole, ...each];
}

function sumFault(weights: number[], site: Site, of: { zh: string; en: string }): CatalogFault[] {
  const sum = weights.reduce((total, weight) => total.add(weight), new Rational(0));
  if (sum.equals(100)) return [];
  const shown = sum.toString();
  return [
    fault(
      'weights-sum',
      { ...site, found: shown },
      {
        what: { zh: `${of.zh}的权重合计为 ${shown}`, en: `the weights of ${of.en} add up to ${shown}` },
        expected: { zh: '合计 100', en: 'a sum of 100' },
        mend: {
          zh: `调整权重，使合计为 100（${weights.join(' + ')}）`,
          en: `adjust the weights to a sum of 100 (${weights.join(' + ')})`,
        },
      },
    ),
  ];
}
