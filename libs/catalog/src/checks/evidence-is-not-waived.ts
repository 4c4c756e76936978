import { indicatorsOf } from '../draft.js';
import { fault } from '../fault.js';
import { partsOfIndicators } from '../formula/parts.js';
import type { Check } from './check.js';

/** A standard may ask for more evidence than the element does, but not waive it. */
export const evidenceIsNotWaived: Check = (draft) => {
  const needed = new Set(
    draft.elements.flatMap(({ value }) => (value.evidence === true ? [value.code] : [])),
  );
  const elements = partsOfIndicators(draft);
  return draft.standards.flatMap(({ standard }) =>
    indicatorsOf(standard).flatMap(({ item }) => {
      const { code, evidence } = item.value;
      if (evidence !== false) return [];
      const element = (elements.get(code) ?? [code]).find((each) => needed.has(each));
      if (element === undefined) return [];
      return [
        fault('evidence-waived', item.site('evidence'), {
          what: {
            zh: `采集项 ${element} 要求佐证，标准中的 ${code} 却写不要`,
            en: `the element ${element} asks for evidence, but ${code} in the standard does without`,
          },
          expected: { zh: 'evidence: true，或不写', en: 'evidence: true, or nothing' },
          mend: {
            zh: '删去这一行，或改采集项的 evidence',
            en: 'remove the line, or change evidence of the element',
          },
        }),
      ];
    }),
  );
};
