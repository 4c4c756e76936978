import type { Warning } from '@luoxuan/spiral';
import { sampleDiagnosis } from '../testing/sample-diagnosis.js';
import { Printer } from './printed.js';
import { NoteRegister } from './reasons.js';
import { warningRows } from './warning-rows.js';

const [sample] = sampleDiagnosis().warnings;
const evidenceOf = (evidence: Warning['evidence']): string[] =>
  warningRows([{ ...sample!, evidence }], new Printer(new NoteRegister())).flatMap((w) =>
    w.evidence.map((e) => `${e.name} ${e.text}`),
  );

describe('the evidence of a warning', () => {
  it.each<[string, Warning['evidence'], string]>([
    ['months', { missing: '2025-11, 2025-12' }, '缺报 2025年11月、2025年12月'],
    ['a quarter', { missing: '2025-Q4' }, '缺报 2025年第4季度'],
    ['a span', { span: '2025-01..2025-09' }, '期间 2025年1—9月'],
    ['a year', { span: '2025' }, '期间 2025年'],
    ['names of members', { missing: '甲学院, 乙公司' }, '缺报 甲学院, 乙公司'],
    ['a number that looks like a year', { days: '2025' }, '天数 2025'],
    ['a date', { due: '2025-12-10' }, '截止 2025年12月10日'],
  ])('says %s as people do', (_, evidence, text) => {
    expect(evidenceOf(evidence)).toEqual([text]);
  });
});
