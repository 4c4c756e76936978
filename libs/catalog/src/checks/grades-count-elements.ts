import { indicatorsOf } from '../draft.js';
import type { Draft, PlacedIndicator } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { ElementEntry } from '../schema/element.js';
import type { Check } from './check.js';

/** The grades of a graded count are elements that count, each once. */
export const gradesCountElements: Check = (draft) => {
  const elements = new Map(draft.elements.map(({ value }) => [value.code, value]));
  return draft.standards.flatMap(({ standard }) =>
    indicatorsOf(standard).flatMap((placed) => gradeFaults(placed, elements, draft)),
  );
};

function gradeFaults(
  { item }: PlacedIndicator,
  elements: Map<string, ElementEntry>,
  draft: Draft,
): CatalogFault[] {
  const { rule } = item.value;
  if (rule?.kind !== 'graded-count') return [];
  return rule.grades.flatMap(({ element: code }, index) => {
    const site = item.site('rule', 'grades', index, 'element');
    if (rule.grades.findIndex(({ element }) => element === code) < index)
      return [
        fault('duplicate-code', site, {
          what: { zh: `级别 ${code} 写了两次`, en: `the grade ${code} is given twice` },
          expected: { zh: '每个采集项只作一个级别', en: 'each element as one grade' },
          mend: { zh: '删去其中一处', en: 'remove one of the two' },
        }),
      ];
    const element = elements.get(code);
    if (element) return element.type === 'count' ? [] : [notACount(site, element)];
    if (draft.lost.has('elements') || draft.refusedCodes.has(code)) return [];
    return [
      fault('unknown-code', site, {
        what: { zh: `级别 ${code} 不是采集项`, en: `the grade ${code} is not an element` },
        expected: { zh: '计数采集项的编码', en: 'the code of an element of type count' },
        mend: { zh: '改正编码，或补上这个采集项', en: 'correct the code, or add the element' },
      }),
    ];
  });
}

function notACount(site: Parameters<typeof fault>[1], { code, type }: ElementEntry): CatalogFault {
  return fault('grade-not-countable', site, {
    what: {
      zh: `级别 ${code} 的类型是 ${type}，不是计数`,
      en: `the grade ${code} is of type ${type}, not a count`,
    },
    expected: { zh: 'type 为 count 的采集项', en: 'an element of type count' },
    mend: { zh: '换一个计数采集项', en: 'name an element that counts' },
  });
}
