import { compileCatalog } from './compile.js';
import { smallCatalogue } from './testing/small-catalogue.js';
import { usesOf } from './uses.js';

describe('usesOf', () => {
  const result = compileCatalog([
    ...smallCatalogue(),
    {
      path: 'relations/d.yaml',
      text: "relations:\n  - { code: BAL01, text: { zh: 教师不为负, en: not below zero }, left: PPL01, operator: '>=', right: PPL01 * 0, level: error }\n",
    },
  ]);
  if (!result.ok) throw new Error('the small catalogue is sound');
  const { catalog } = result;

  it('names samples, formulas, relations and standards', () => {
    expect(usesOf(catalog, 'PPL01')).toEqual({
      samples: ['SVY01'],
      indicators: ['RAT01'],
      relations: ['BAL01'],
      standards: [],
    });
    expect(usesOf(catalog, 'RAT01').standards).toEqual([
      {
        standard: 'small@2025.1',
        indicator: 'RAT01',
        dimension: 'C4',
        group: 'C4.1',
        weight: 0,
        kind: 'basic',
      },
    ]);
  });

  it('names the indicator that counts an element as a grade', () => {
    const graded = compileCatalog(
      smallCatalogue([
        'standards/c.yaml',
        'target: { 2025: 95 }',
        'target: { 2025: 95 }\n            rule: { kind: graded-count, grades: [{ element: PPL01, points: 3 }], cap: 5 }',
      ]),
    );
    expect(graded.ok && usesOf(graded.catalog, 'PPL01').standards).toMatchObject([{ indicator: 'SVY01' }]);
  });

  it('does not take a code for the beginning of another', () => {
    expect(usesOf(catalog, 'PPL0').indicators).toEqual([]);
  });
});
