import { Terminal } from '../terminal.js';
import { differenceLines } from './differences.js';

const lines = (language: 'zh' | 'en') =>
  differenceLines(
    {
      counts: { findings: 2 },
      first: [
        {
          ...{ kind: 'findings', subject: '3', member: null, period: null },
          ...{ before: null, now: 'in-progress (10)' },
        },
      ],
    },
    new Terminal(language, false),
  );

describe('what a run saw differently', () => {
  it('names the state of a finding in words, and how many are not shown', () => {
    expect(lines('zh')).toEqual([
      '与上次相比的变化：问题与措施 2',
      '  问题与措施 3: — → 整改中（10 条记录）',
      '  ……另有 1 处',
    ]);
    expect(lines('en')[1]).toBe('  findings and measures 3: — → in progress (10 events)');
  });
});
