import { indicatorFacts, indicatorsOf } from '../draft.js';
import type { PlacedIndicator } from '../draft.js';
import { fault, ownOf } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { Check } from './check.js';

/**
 * basic = a gate: it needs a line to be held against and weighs nothing; substantive = graded; veto = any case fails the
 * whole, so fewer is better and it weighs nothing. What is only context is never scored.
 */
export const kindsBehave: Check = (draft) => {
  const facts = indicatorFacts(draft);
  return draft.standards.flatMap(({ standard }) =>
    indicatorsOf(standard, facts).flatMap((placed) => [
      ...weightFaults(placed),
      ...gateFaults(placed),
      ...vetoFaults(placed),
    ]),
  );
};

function weightFaults({ item, facts }: PlacedIndicator): CatalogFault[] {
  const { code, kind, weight } = item.value;
  const graded = kind === 'substantive' && facts?.direction !== 'context';
  if (graded || weight === 0) return [];
  const why =
    kind === 'substantive'
      ? { zh: '只展示不评分', en: 'is shown, never scored' }
      : kind === 'basic'
        ? { zh: '是门槛项', en: 'is a gate' }
        : { zh: '是否定项', en: 'is a veto' };
  return [
    fault('weight-misplaced', ownOf(item.site('weight'), item.site('kind')), {
      what: { zh: `${code} ${why.zh}，却有权重 ${weight}`, en: `${code} ${why.en}, but weighs ${weight}` },
      expected: { zh: '权重 0', en: 'a weight of 0' },
      mend: {
        zh: '权重改为 0，或改为 kind: substantive 并给出方向',
        en: 'write weight: 0, or kind: substantive and a direction',
      },
    }),
  ];
}

function gateFaults({ item }: PlacedIndicator): CatalogFault[] {
  const { code, kind, target, floor } = item.value;
  if (kind !== 'basic' || floor !== undefined || Object.keys(target).length > 0) return [];
  return [
    fault('gate-without-line', ownOf(item.site('code'), item.site('kind'), item.site('floor')), {
      what: {
        zh: `门槛项 ${code} 既没有标准值也没有目标值`,
        en: `the gate ${code} has neither floor nor target`,
      },
      expected: { zh: 'floor 或 target 至少一个', en: 'a floor or a target' },
      mend: { zh: '补上 floor，例如 floor: 20', en: 'add a floor, such as floor: 20' },
    }),
  ];
}

function vetoFaults({ item, facts }: PlacedIndicator): CatalogFault[] {
  const { code, kind } = item.value;
  if (kind !== 'veto' || !facts || facts.direction === 'down') return [];
  return [
    fault('veto-direction', item.site('kind'), {
      what: {
        zh: `否定项 ${code} 的方向是 ${facts.direction}`,
        en: `the direction of the veto ${code} is ${facts.direction}`,
      },
      expected: { zh: 'direction: down，一次也没有才好', en: 'direction: down: none at all is best' },
      mend: {
        zh: `在 indicators/ 中把 ${code} 的 direction 改为 down`,
        en: `write direction: down for ${code} in indicators/`,
      },
    }),
  ];
}
