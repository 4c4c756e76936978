import { sampleScorecard } from '../testing/sample-scorecard.js';
import { SAMPLE_MEMBERS } from '../testing/sample-members.js';
import { sampleSources } from '../testing/sample-diagnosis.js';
import { fileRows } from './file-rows.js';

const indicators = sampleScorecard().dimensions.flatMap((d) => d.indicators);
const names = new Map(SAMPLE_MEMBERS.map((m) => [m.code, m.name]));
const [source] = sampleSources();

describe('fileRows', () => {
  it('numbers the files by member and period, whatever their submission numbers and their order', () => {
    const rows = fileRows(sampleSources().reverse(), indicators, names);
    expect(rows.map((r) => r.number)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.slice(0, 13).map((r) => r.member)).toEqual(Array(13).fill('云州职业技术学院'));
    expect(rows.slice(10, 13).map((r) => r.period)).toEqual(['2025年11月', '2025年12月', '2024—2025学年']);
  });

  it('leaves out files that no figure comes from', () => {
    const rows = fileRows([...sampleSources(), { ...source!, submission: 999 }], indicators, names);
    expect(rows.map((r) => r.submission)).not.toContain(999);
  });

  it('keeps a file that only its observations tell of', () => {
    expect(fileRows([], indicators, names)[0]).toMatchObject({ number: 1, submission: 1, sha256: '' });
  });
});
