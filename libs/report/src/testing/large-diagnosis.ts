import type { IndicatorResult } from '@luoxuan/scoring';
import type { Diagnosis } from '@luoxuan/spiral';
import { sampleDiagnosis } from './sample-diagnosis.js';

/** The sample with so many members that its appendix would fill a book. */
export function largeDiagnosis(members: number): Diagnosis {
  const sample = sampleDiagnosis();
  const codes = Array.from({ length: members }, (_, m) => `M${m + 1}`);
  const spread = (indicator: IndicatorResult): IndicatorResult => ({
    ...indicator,
    explanation: {
      ...indicator.explanation,
      elements: indicator.explanation.elements.map((element) => ({
        ...element,
        inputs: codes.flatMap((member, m) =>
          element.inputs
            .filter((i) => i.member === 'M01')
            .map((i) => ({ ...i, member, submission: i.submission + 13 * m })),
        ),
      })),
    },
  });
  return {
    ...sample,
    members: codes.map((code, m) => ({ code, name: `第 ${m + 1} 成员单位`, kind: '企业' })),
    scorecard: {
      ...sample.scorecard,
      dimensions: sample.scorecard.dimensions.map((d) => ({ ...d, indicators: d.indicators.map(spread) })),
    },
  };
}

/** A consortium that nobody has reported for, in its first year. */
export function emptyDiagnosis(): Diagnosis {
  const { annual: _rows, lift: _lift, ...sample } = sampleDiagnosis();
  const nothing = { exact: null, value: null, text: null, reason: 'nothing-scored' } as const;
  return {
    ...sample,
    consortium: { code: 'X', name: '某市域产教联合体', synthetic: false },
    dataAsOf: null,
    yearAgo: null,
    warnings: [],
    submissions: [],
    members: [],
    scorecard: {
      ...sample.scorecard,
      score: { ...nothing, unit: '分' },
      coverage: { ...nothing, unit: '%' },
      vetoFree: null,
      basicMet: null,
      dimensions: [],
    },
  };
}
