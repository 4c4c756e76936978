import { indicatorFacts, indicatorsOf } from '../draft.js';
import type { PlacedIndicator } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { Check } from './check.js';
import { linesOf } from './lines.js';

/** Red lies inside yellow: a value passes yellow first. */
export const warningsAreOrdered: Check = (draft) => {
  const facts = indicatorFacts(draft);
  return draft.standards.flatMap(({ standard }) => indicatorsOf(standard, facts).flatMap(orderFaults));
};

function orderFaults(placed: PlacedIndicator): CatalogFault[] {
  const direction = placed.facts?.direction;
  const lines = linesOf(placed);
  const yellow = lines.find(({ of }) => of === 'yellow');
  const red = lines.find(({ of }) => of === 'red');
  if (!yellow || !red || (direction !== 'up' && direction !== 'down')) return [];
  const inside = direction === 'up' ? red.value.lt(yellow.value) : red.value.gt(yellow.value);
  if (inside) return [];
  const { code } = placed.item.value;
  const side = direction === 'up' ? { zh: '低于', en: 'below' } : { zh: '高于', en: 'above' };
  return [
    fault('warning-order', red.site, {
      what: {
        zh: `${code} 的红色预警值 ${red.text} 不在黄色预警值 ${yellow.text} 之内`,
        en: `${code}: the red warning line, ${red.text}, does not lie inside the yellow one, ${yellow.text}`,
      },
      expected: { zh: `红色${side.zh}黄色 ${yellow.text}`, en: `red ${side.en} yellow, ${yellow.text}` },
      mend: { zh: '改正红色或黄色预警值', en: 'correct one of the two lines' },
    }),
  ];
}
