import { unitOf } from '@luoxuan/quantity';
import { everyElement } from '../draft.js';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ElementEntry } from '../schema/element.js';
import type { Check } from './check.js';

/**
 * yes/no has the unit —. A mean over a sample and a share are never added up, neither over time nor over members; the rate
 * that a member has worked out itself is not averaged over time either, for its denominators are not known there.
 */
export const typesFitTheirUnits: Check = (draft) =>
  everyElement(draft).flatMap((element) => [...unitFaults(element), ...rollupFaults(element)]);

function unitFaults(element: Sited<Partial<ElementEntry>>): CatalogFault[] {
  const { code, type, unit } = element.value;
  if (code === undefined || type === undefined || unit === undefined) return [];
  const known = unitOf(unit);
  if (!known || (type === 'boolean') === (known.code === '—')) return [];
  return [
    fault('unit-against-type', element.site('unit'), {
      what: {
        zh: `${code} 的类型是 ${type}，单位却是 ${unit}`,
        en: `${code} is of type ${type}, but its unit is ${unit}`,
      },
      expected: {
        zh: '是否类（boolean）的单位写 —，其他类型不能写 —',
        en: '— for boolean, and only for boolean',
      },
      mend: { zh: '改正 type 或 unit', en: 'correct type or unit' },
    }),
  ];
}

function rollupFaults(element: Sited<Partial<ElementEntry>>): CatalogFault[] {
  const { type, unit, time, members } = element.value;
  if (type === undefined) return [];
  const known = unit === undefined ? undefined : unitOf(unit);
  const share = known !== undefined && Object.keys(known.dimension).length === 0;
  const rate = type === 'ratio';
  if (type !== 'survey' && !rate && !share) return [];
  const faults: CatalogFault[] = [];
  if (time === 'sum' || (rate && time === 'mean'))
    faults.push(notThatWay(element, 'time', rate ? ['last'] : ['mean', 'last']));
  if (members === 'sum') faults.push(notThatWay(element, 'members', ['weighted', 'lead']));
  return faults;
}

function notThatWay(
  element: Sited<Partial<ElementEntry>>,
  over: 'time' | 'members',
  ways: string[],
): CatalogFault {
  const { code = '', [over]: written = '' } = element.value;
  const [first = ''] = ways;
  const beside =
    first === 'weighted' ? { zh: ' 并写 weightedBy', en: ' and weightedBy' } : { zh: '', en: '' };
  return fault('rollup-against-type', element.site(over), {
    what: {
      zh: `${code} 是均值或比率，${over} 却写成 ${written}`,
      en: `${code} is a mean or a rate, but ${over} is ${written}`,
    },
    expected: { zh: ways.join(' 或 '), en: ways.join(' or ') },
    mend: {
      zh: `改为 ${over}: ${first}${beside.zh}`,
      en: `write ${over}: ${first}${beside.en}`,
    },
  });
}
