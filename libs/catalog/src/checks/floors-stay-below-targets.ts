import { indicatorFacts, indicatorsOf } from '../draft.js';
import type { PlacedIndicator } from '../draft.js';
import { fault, ownOf } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { Check } from './check.js';
import { lineName, linesOf } from './lines.js';

/** The floor is the least that is accepted: the target may equal it but never lie on its bad side. */
export const floorsStayBelowTargets: Check = (draft) => {
  const facts = indicatorFacts(draft);
  return draft.standards.flatMap(({ standard }) => indicatorsOf(standard, facts).flatMap(floorFaults));
};

function floorFaults(placed: PlacedIndicator): CatalogFault[] {
  const direction = placed.facts?.direction;
  if (direction !== 'up' && direction !== 'down') return [];
  const lines = linesOf(placed);
  return lines
    .filter(({ of }) => of === 'floor')
    .flatMap((floor) => {
      const target = lines.find(
        ({ of, year, value }) =>
          of === 'target' &&
          (floor.year === null || year === floor.year) &&
          (direction === 'up' ? floor.value.gt(value) : floor.value.lt(value)),
      );
      if (!target) return [];
      const [floorName, targetName] = [lineName(floor), lineName(target)];
      return [
        fault('floor-beyond-target', ownOf(floor.site, target.site), {
          what: {
            zh: `${placed.item.value.code} 的${floorName.zh} ${floor.text} 比${targetName.zh} ${target.text} 要求更高`,
            en: `${placed.item.value.code}: the ${floorName.en}, ${floor.text}, asks for more than the ${targetName.en}, ${target.text}`,
          },
          expected: {
            zh: `标准值不${direction === 'up' ? '高' : '低'}于目标值 ${target.text}`,
            en: `a floor not ${direction === 'up' ? 'above' : 'below'} the target ${target.text}`,
          },
          mend: { zh: '改正标准值或目标值', en: 'correct the floor or the target' },
        }),
      ];
    });
}
