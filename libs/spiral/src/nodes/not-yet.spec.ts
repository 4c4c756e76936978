import type { NodeState } from '../result.js';
import { notYetDiagnosed } from './not-yet.js';

const node = (code: string): NodeState => ({
  ...{ code, label: { zh: code, en: code }, status: 'done', missing: [] },
  facts: [{ zh: '2026年已完成诊断', en: '2026 is diagnosed' }],
});

it('a year without a run is not diagnosed, whatever its figures say', () => {
  const [goal, diagnose, reward] = notYetDiagnosed([node('goal'), node('diagnose'), node('reward')], 2026);
  expect(goal).toEqual(node('goal'));
  for (const each of [diagnose, reward])
    expect(each).toMatchObject({ status: 'open', facts: [], missing: [{ zh: '2026年度诊断尚未进行' }] });
});
