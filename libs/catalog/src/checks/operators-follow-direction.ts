import { indicatorFacts, indicatorsOf } from '../draft.js';
import type { PlacedIndicator } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { Check } from './check.js';
import { lineName, linesOf } from './lines.js';

/** up: targets and floors are reached from below (≥), warnings ring below (≤); down: the other way round. */
export const operatorsFollowDirection: Check = (draft) => {
  const facts = indicatorFacts(draft);
  return draft.standards.flatMap(({ standard }) => indicatorsOf(standard, facts).flatMap(operatorFaults));
};

function operatorFaults(placed: PlacedIndicator): CatalogFault[] {
  const direction = placed.facts?.direction;
  if (direction !== 'up' && direction !== 'down') return [];
  const { code } = placed.item.value;
  return linesOf(placed).flatMap((line) => {
    const rings = line.of === 'yellow' || line.of === 'red';
    const expected = (direction === 'up') !== rings ? '≥' : '≤';
    if (line.operator === null || line.operator === expected) return [];
    const name = lineName(line);
    const better =
      direction === 'up'
        ? { zh: '越高越好', en: 'higher is better' }
        : { zh: '越低越好', en: 'lower is better' };
    return [
      fault('operator-against-direction', line.site, {
        what: {
          zh: `${code} ${better.zh}，${name.zh}却写成 ${line.operator} ${line.text}`,
          en: `${code}: ${better.en}, but the ${name.en} says ${line.operator} ${line.text}`,
        },
        expected: {
          zh: `${expected} ${line.text}，或不写运算符`,
          en: `${expected} ${line.text}, or no operator`,
        },
        mend: {
          zh: '改正运算符；若方向错了，改 indicators/ 中的 direction',
          en: 'correct the operator, or the direction in indicators/',
        },
      }),
    ];
  });
}
