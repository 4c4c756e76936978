import { indicatorsOf } from '../draft.js';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { StandardIndicatorEntry } from '../schema/standard-indicator.js';
import type { Check } from './check.js';

/** A plan curve is cumulative: it never falls, and by December the whole year is due. */
export const curvesEndAtOne: Check = (draft) =>
  draft.standards.flatMap(({ standard }) =>
    indicatorsOf(standard).flatMap(({ item }) => {
      const { curve, curves = {} } = item.value;
      return [
        ...(curve ? shapeFaults(item, curve, 'curve') : []),
        ...Object.entries(curves).flatMap(([year, own]) => shapeFaults(item, own, 'curves', year)),
      ];
    }),
  );

function shapeFaults(
  item: Sited<StandardIndicatorEntry>,
  curve: number[],
  ...path: string[]
): CatalogFault[] {
  const { code } = item.value;
  const falls = curve.findIndex((share, month) => share < (curve[month - 1] ?? 0));
  const month = falls >= 0 ? falls : curve.at(-1) === 1 ? -1 : curve.length - 1;
  if (month < 0) return [];
  const what =
    falls >= 0
      ? {
          zh: `${code} 的计划曲线在 ${month + 1} 月下降`,
          en: `the plan curve of ${code} falls in month ${month + 1}`,
        }
      : { zh: `${code} 的计划曲线到 12 月不是 1`, en: `the plan curve of ${code} does not end at 1` };
  return [
    fault('curve-shape', item.site(...path, month), {
      what,
      expected: {
        zh: '逐月不减、12 月为 1 的累计比例',
        en: 'cumulative shares that never fall and end at 1',
      },
      mend: { zh: '改正这个月的累计比例', en: 'correct the share of this month' },
    }),
  ];
}
