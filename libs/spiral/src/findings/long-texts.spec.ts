import { LONGEST_NAME, LONGEST_TEXT } from '@luoxuan/wording';
import { after, MEASURE, planned, raised, TODAY } from '../testing/finding.js';
import type { FindingCommand } from './command.js';
import { decide } from './decide.js';

const diagnosed = () => after(raised(), { act: 'acknowledge' }, { act: 'diagnose', cause: '停止委托' });
const SHA = 'a'.repeat(64);
const text = (length: number) => '字'.repeat(length);

const codesOf = (finding: ReturnType<typeof raised>, command: FindingCommand): string[] => {
  const decision = decide(finding, { author: '张三', reason: '按会议纪要', ...command }, TODAY);
  return decision.ok ? [] : decision.refusals.map((r) => r.code);
};

describe('what people write about a finding', () => {
  const written: [string, ReturnType<typeof raised>, (n: number) => FindingCommand, number][] = [
    ['cause', diagnosed(), (n) => ({ act: 'diagnose', cause: text(n) }), LONGEST_TEXT],
    ['measure', diagnosed(), (n) => ({ act: 'plan', measure: { ...MEASURE, what: text(n) } }), LONGEST_TEXT],
    ['owner', diagnosed(), (n) => ({ act: 'plan', measure: { ...MEASURE, owner: text(n) } }), LONGEST_NAME],
    ['reason', planned(), (n) => ({ act: 'cancel', reason: text(n) }), LONGEST_TEXT],
    ['author', planned(), (n) => ({ act: 'start', author: text(n) }), LONGEST_NAME],
    [
      'note',
      planned(),
      (n) => ({ act: 'evidence', file: 'a.pdf', sha256: SHA, note: text(n) }),
      LONGEST_TEXT,
    ],
  ];
  it.each(written)('the %s has a bound', (_name, finding, command, most) => {
    expect(codesOf(finding, command(most))).toEqual([]);
    expect(codesOf(finding, command(most + 1))).toEqual(['text-too-long']);
  });
});
