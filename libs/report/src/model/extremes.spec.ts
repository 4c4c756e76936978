import { sampleDiagnosis, SAMPLE_RUN } from '../testing/sample-diagnosis.js';
import { buildReport } from './build-report.js';
import { extremes, reds } from './extremes.js';

const model = buildReport(sampleDiagnosis(), SAMPLE_RUN, []);
const rows = model.dimensions.flatMap((d) => d.indicators);

describe('extremes', () => {
  it('finds the three best and the three worst of those with points', () => {
    const { best, worst } = extremes(rows);
    const scores = rows.flatMap((r) =>
      r.kind === 'substantive' && r.weight > 0 ? (r.score.value ?? []) : [],
    );
    expect(best[0]!.score.value).toBe(Math.max(...scores));
    expect(worst[0]!.score.value).toBe(Math.min(...scores));
    expect(new Set([...best, ...worst].map((r) => r.code)).size).toBe(6);
    expect(best.every((r) => r.score.value! >= worst[0]!.score.value!)).toBe(true);
  });

  it('lets the attainment decide between equal points', () => {
    const graded = rows.filter((r) => r.kind === 'substantive' && r.attainment.value !== null).slice(0, 6);
    const equal = graded.map((r) => ({ ...r, weight: 1, score: { ...r.attainment, value: 100 } }));
    const most = Math.max(...equal.map((r) => r.attainment.value!));
    expect(extremes(equal).best[0]!.attainment.value).toBe(most);
  });

  it('calls nothing the best where there is nothing to set beside it', () => {
    expect(extremes(rows.filter((r) => r.code === 'SRV04'))).toEqual({ best: [], worst: [] });
  });
});

describe('reds', () => {
  it('names each subject on red once, with its rules', () => {
    const [red] = model.warnings.filter((w) => w.signal === 'red');
    expect(reds([...model.warnings, { ...red!, ruleText: '未达标准值' }])).toEqual([
      { subject: '专职工作人员数', text: '触及预警线、未达标准值' },
      { subject: '社会资本、产业资金投入', text: '落后于计划' },
    ]);
  });
});
