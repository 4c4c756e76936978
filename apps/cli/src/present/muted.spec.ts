import type { Warning } from '@luoxuan/spiral';
import { Terminal } from '../terminal.js';
import { warningLines } from './diagnosis.js';

const warning: Warning = {
  ...{ rule: 'warning-line', level: 'red', indicator: 'SRV04', member: null, period: '2025-02' },
  ...{ subject: '横向到款', concerns: { department: '科研处', member: null }, evidence: {} },
  text: { zh: '触及预警线。', en: 'The line is crossed.' },
};
const mute = {
  ...{ rule: 'warning-line', indicator: null, member: null, from: '2025-02', to: '2025-02' },
  ...{ reason: '停课', author: '李四', at: '2025-04-01T00:00:00.000Z' },
};

it.each([
  [
    'zh',
    [
      '预警 2 项，其中 1 项已静默',
      '  ■ 红色  触及预警线。【已静默：停课（李四，2025年2月）】',
      '  ■ 红色  触及预警线。',
    ],
  ],
  [
    'en',
    [
      '2 warnings, 1 of them muted',
      '  ■ red  The line is crossed. [muted: 停课 (李四, February 2025)]',
      '  ■ red  The line is crossed.',
    ],
  ],
] as const)('a muted warning is marked, in %s', (language, lines) => {
  const shown = warningLines([{ ...warning, mute }, warning], new Terminal(language, false));
  expect(shown.slice(1)).toEqual(lines);
});
