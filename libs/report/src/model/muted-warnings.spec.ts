import { sampleDiagnosis } from '../testing/sample-diagnosis.js';
import { buildReport } from './build-report.js';

const MUTE = {
  ...{ rule: 'warning-line', indicator: null, member: null, from: '2025-02', to: '2025-03' },
  ...{ reason: '停课', author: '李四', at: '2025-04-01T00:00:00.000Z' },
};

describe('a muted warning in the report', () => {
  it('is listed with reason, author and span, and counted', () => {
    const sample = sampleDiagnosis();
    const [first, ...rest] = sample.warnings;
    const model = buildReport({ ...sample, warnings: [{ ...first!, mute: MUTE }, ...rest] }, 'R-1', []);
    const told = model.warnings.filter((w) => w.text.includes('已静默'));
    expect(told.map((w) => w.text)).toEqual([
      `${first!.text.zh}已静默：停课（李四，2025年2月至2025年3月）。`,
    ]);
    expect(model.summary.sentences.join('')).toContain('其中 1 项已静默');
  });
});
