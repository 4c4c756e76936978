import { indicatorsOf } from '../draft.js';
import type { PlacedIndicator } from '../draft.js';
import { fault, ownOf } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { Check } from './check.js';
import { lineName, linesOf } from './lines.js';

/** Piecewise points run from the floor to the target: every year with a target needs a floor apart from it. */
export const piecewiseHasBothEnds: Check = (draft) =>
  draft.standards.flatMap(({ standard }) => indicatorsOf(standard).flatMap(endFaults));

function endFaults(placed: PlacedIndicator): CatalogFault[] {
  const { item } = placed;
  if (item.value.rule?.kind !== 'piecewise') return [];
  const lines = linesOf(placed);
  const targets = lines.filter(({ of }) => of === 'target');
  if (targets.length === 0) return [withoutTarget(placed)];
  return targets.flatMap((target) => {
    const floor = lines.find(({ of, year }) => of === 'floor' && (year === null || year === target.year));
    if (floor && !floor.value.equals(target.value)) return [];
    const name = lineName({ of: 'floor', year: target.year });
    return [
      fault('piecewise-without-ends', ownOf(target.site, item.site('floor'), item.site('rule', 'kind')), {
        what: floor
          ? {
              zh: `${item.value.code} 分段计分，但${name.zh}与目标值同为 ${target.text}`,
              en: `${item.value.code} is scored piecewise, but the ${name.en} is the target, ${target.text}`,
            }
          : {
              zh: `${item.value.code} 分段计分，却没有${name.zh}`,
              en: `${item.value.code} is scored piecewise, but there is no ${name.en}`,
            },
        expected: {
          zh: '每个有目标值的年份都有不同于它的标准值',
          en: 'for each year with a target a floor that differs from it',
        },
        mend: { zh: '补上或改正 floor，例如 floor: 80', en: 'add or correct the floor, such as floor: 80' },
      }),
    ];
  });
}

function withoutTarget({ item }: PlacedIndicator): CatalogFault {
  return fault('piecewise-without-ends', item.site('rule', 'kind'), {
    what: {
      zh: `${item.value.code} 分段计分，却没有目标值`,
      en: `${item.value.code} is scored piecewise, but has no target`,
    },
    expected: { zh: 'floor 和 target 都有', en: 'a floor and a target' },
    mend: { zh: '补上 target，或换一个规则', en: 'add a target, or use another rule' },
  });
}
