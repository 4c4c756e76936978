import { indicatorFacts, indicatorsOf } from '../draft.js';
import type { PlacedIndicator } from '../draft.js';
import { fault, ownOf } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { Check } from './check.js';
import { LINE_NAMES, lineName, linesOf, placeIn } from './lines.js';

/**
 * Who reaches the target must not be warned: for up the target region is everything from the target upwards and the
 * warning region everything from the line downwards, both with their ends; for down the other way round.
 */
export const targetsStayOutOfWarnings: Check = (draft) => {
  const facts = indicatorFacts(draft);
  return draft.standards.flatMap(({ standard }) => indicatorsOf(standard, facts).flatMap(overlaps));
};

function overlaps(placed: PlacedIndicator): CatalogFault[] {
  const direction = placed.facts?.direction;
  if (direction !== 'up' && direction !== 'down') return [];
  const { code } = placed.item.value;
  const lines = linesOf(placed);
  // Yellow is the wider of the two; where red reaches further, that is a fault of its own.
  const warning = lines.find(({ of }) => of === 'yellow');
  if (!warning) return [];
  return lines
    .filter(({ of, value }) => {
      if (of !== 'target') return false;
      return direction === 'up' ? warning.value.gte(value) : warning.value.lte(value);
    })
    .map((target) => {
      const [reached, rings] = direction === 'up' ? ['≥', '≤'] : ['≤', '≥'];
      const name = lineName(target);
      const regions = `${reached} ${target.text}`;
      const where = placeIn(warning.site, target.site.file);
      const alarm = `${rings} ${warning.text}`;
      return fault('target-in-warning', ownOf(target.site, warning.site), {
        what: {
          zh: `${code} 的${name.zh}区间（${regions}）与预警区间（${alarm}）重叠`,
          en: `${code}: the region of the ${name.en} (${regions}) overlaps the warning region (${alarm})`,
        },
        expected: {
          zh: `目标值${direction === 'up' ? '高于' : '低于'}${LINE_NAMES.yellow.zh} ${warning.text}`,
          en: `a target ${direction === 'up' ? 'above' : 'below'} the ${LINE_NAMES.yellow.en} ${warning.text}`,
        },
        mend: {
          zh: `改目标值，或改${where.zh}的预警值`,
          en: `change the target, or the warning line in ${where.en}`,
        },
      });
    });
}
