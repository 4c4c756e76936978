import { everyElement } from '../draft.js';
import type { Draft, Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ElementEntry } from '../schema/element.js';
import type { Check } from './check.js';

/** A mean over members is weighted by a count that the same members report for the same kind of period. */
export const samplesAreDeclared: Check = (draft) =>
  everyElement(draft).flatMap((element) => sampleFaults(element, draft));

function sampleFaults(element: Sited<Partial<ElementEntry>>, draft: Draft): CatalogFault[] {
  const { code, members, weightedBy } = element.value;
  if (members === undefined) return [];
  if (members !== 'weighted') {
    return weightedBy === undefined ? [] : [needless(element, members)];
  }
  if (weightedBy === undefined) return element.refusedKeys.has('weightedBy') ? [] : [missing(element)];
  const sample = draft.elements.find(({ value }) => value.code === weightedBy)?.value;
  if (!sample) {
    const hidden = draft.lost.has('elements') || draft.refusedCodes.has(weightedBy);
    return hidden ? [] : [unknown(element, weightedBy)];
  }
  const countable = sample.members === 'sum' && sample.type !== 'boolean' && sample.code !== code;
  const { period = sample.period } = element.value;
  return countable && sample.period === period ? [] : [notCountable(element, sample)];
}

function missing(element: Sited<Partial<ElementEntry>>): CatalogFault {
  return fault('sample-not-declared', element.site('members'), {
    what: { zh: '按样本加权，却没有写样本量', en: 'weighted by sample, but no sample is named' },
    expected: {
      zh: 'weightedBy：样本量采集项的编码',
      en: 'weightedBy: the code of the element with the sample size',
    },
    mend: { zh: '补上 weightedBy，例如 weightedBy: TAL18', en: 'add weightedBy, such as weightedBy: TAL18' },
  });
}

function needless(element: Sited<Partial<ElementEntry>>, members: string): CatalogFault {
  return fault('sample-not-declared', element.site('weightedBy'), {
    what: {
      zh: `写了 weightedBy，但按成员汇总方式是 ${members}`,
      en: `weightedBy is given, but members is ${members}`,
    },
    expected: {
      zh: '只有 members: weighted 才有 weightedBy',
      en: 'weightedBy only beside members: weighted',
    },
    mend: {
      zh: '删去 weightedBy，或改为 members: weighted',
      en: 'remove weightedBy, or write members: weighted',
    },
  });
}

function unknown(element: Sited<Partial<ElementEntry>>, weightedBy: string): CatalogFault {
  return fault('unknown-code', element.site('weightedBy'), {
    what: { zh: `样本量 ${weightedBy} 不是采集项`, en: `the sample ${weightedBy} is not an element` },
    expected: { zh: '已定义的采集项编码', en: 'the code of an element' },
    mend: { zh: '改正编码，或补上这个采集项', en: 'correct the code, or add the element' },
  });
}

function notCountable(element: Sited<Partial<ElementEntry>>, sample: ElementEntry): CatalogFault {
  return fault('sample-not-countable', element.site('weightedBy'), {
    what: {
      zh: `样本量 ${sample.code} 不能作权重（按成员 ${sample.members}，周期 ${sample.period}）`,
      en: `the sample ${sample.code} cannot be a weight (members ${sample.members}, period ${sample.period})`,
    },
    expected: {
      zh: `另一个可累加、周期为 ${element.value.period} 的采集项`,
      en: `another element that adds up over members, of period ${element.value.period}`,
    },
    mend: { zh: '换一个样本量采集项', en: 'name another element' },
  });
}
