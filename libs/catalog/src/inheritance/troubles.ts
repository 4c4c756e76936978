import type { Bilingual } from '@luoxuan/wording';
import { fault } from '../fault.js';
import type { CatalogFault, Site } from '../fault.js';

const KINDS = {
  dimension: { zh: '一级维度', en: 'a dimension', bare: 'dimension' },
  group: { zh: '二级组', en: 'a group', bare: 'group' },
  indicator: { zh: '指标', en: 'an indicator', bare: 'indicator' },
  part: {
    zh: '维度、二级组或指标',
    en: 'a dimension, group or indicator',
    bare: 'dimension, group or indicator',
  },
} as const;
export type PartKind = keyof typeof KINDS;

/** A code that the parent (with what was done to it so far) does not have. */
export function notInherited(site: Site, code: string, kind: PartKind, parent: string): CatalogFault {
  const name = KINDS[kind];
  return fault('override-unknown', site, {
    what: {
      zh: `${parent} 里没有${name.zh} ${code}，或者已去掉`,
      en: `${parent} has no ${name.bare} ${code}, or it was removed`,
    },
    expected: { zh: `${parent} 中${name.zh}的编码`, en: `the code of ${name.en} of ${parent}` },
    mend: { zh: '改正编码；新的写在 add 下', en: 'correct the code; what is new belongs under add' },
  });
}

export function alreadyInherited(site: Site, code: string, parent: string): CatalogFault {
  return fault('duplicate-code', site, {
    what: {
      zh: `${code} 已从 ${parent} 继承或已新增`,
      en: `${code} is inherited from ${parent} or added already`,
    },
    expected: { zh: '一套标准中每个编码只出现一次', en: 'each code once in a standard' },
    mend: { zh: '改用 override，或换一个编码', en: 'use override, or another code' },
  });
}

export function unknownParent(site: Site, name: string, known: string[]): CatalogFault {
  return fault('unknown-parent', site, {
    what: { zh: `没有标准 ${name} 可以继承`, en: `there is no standard ${name} to inherit from` },
    expected: listed(known),
    mend: { zh: '改正 extends，或补上这套标准', en: 'correct extends, or add that standard' },
  });
}

export function circle(site: Site, chain: string[]): CatalogFault {
  return fault('extends-cycle', site, {
    what: {
      zh: `标准互相继承成环：${chain.join(' → ')}`,
      en: `the standards inherit from each other in a circle: ${chain.join(' → ')}`,
    },
    expected: { zh: '最终来自一套写全的标准', en: 'a chain that ends at a standard written in full' },
    mend: { zh: '断开其中一处 extends', en: 'take one extends out' },
  });
}

function listed(known: string[]): Bilingual {
  if (known.length === 0) return { zh: 'standards/ 中写全的标准', en: 'a standard in standards/' };
  return { zh: `其中之一：${known.join('、')}`, en: `one of ${known.join(', ')}` };
}
