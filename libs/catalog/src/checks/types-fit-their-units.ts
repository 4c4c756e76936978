import { unitOf } from '@luoxuan/quantity';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ElementEntry } from '../schema/element.js';
import type { Check } from './check.js';

/** yes/no has the unit —; a mean over a sample and a share are never added up, neither over time nor over members. */
export const typesFitTheirUnits: Check = (draft) =>
  draft.elements.flatMap((element) => [...unitFaults(element), ...rollupFaults(element)]);

function unitFaults(element: Sited<ElementEntry>): CatalogFault[] {
  const { code, type, unit } = element.value;
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

function rollupFaults(element: Sited<ElementEntry>): CatalogFault[] {
  const { code, type, unit, time, members } = element.value;
  const known = unitOf(unit);
  const share = known !== undefined && Object.keys(known.dimension).length === 0;
  if (type !== 'survey' && !share) return [];
  return (['time', 'members'] as const)
    .filter((over) => (over === 'time' ? time : members) === 'sum')
    .map((over) =>
      fault('rollup-against-type', element.site(over), {
        what: {
          zh: `${code} 是均值或比率，${over} 却写成 sum`,
          en: `${code} is a mean or a share, but ${over} is sum`,
        },
        expected:
          over === 'time'
            ? { zh: 'mean 或 last', en: 'mean or last' }
            : { zh: 'weighted 或 lead', en: 'weighted or lead' },
        mend:
          over === 'time'
            ? { zh: '改为 time: mean', en: 'write time: mean' }
            : { zh: '改为 members: weighted 并写 weightedBy', en: 'write members: weighted and weightedBy' },
      }),
    );
}
