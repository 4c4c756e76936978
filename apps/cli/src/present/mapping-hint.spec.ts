import type { Finding } from '@luoxuan/workbook';
import { mappingHint } from './mapping-hint.js';

const ADDRESS = { consortium: 'binjiang', member: 'bjzy', period: '2023' };
const WORDS = { zh: '', en: '' };
const finding = (code: string, level: Finding['level']): Finding => ({
  code,
  level,
  sheet: '表一',
  ref: 'A1',
  found: '',
  expected: WORDS,
  mend: WORDS,
  message: WORDS,
});

describe('the hint at luoxuan map after an upload', () => {
  it('counts what was not understood and gives the command', () => {
    const findings = [finding('unknown-element', 'error'), finding('table-not-read', 'warning')];
    const hint = mappingHint('a b.xlsx', ADDRESS, findings);
    expect(hint?.zh).toContain('有 2 处没有认出');
    expect(hint?.en).toContain('luoxuan map "a b.xlsx" --consortium binjiang --member bjzy --period 2023');
  });

  it('is not given where all was understood, or nothing is lost', () => {
    expect(
      mappingHint('a.xlsx', ADDRESS, [finding('unknown-element', 'hint'), finding('revised', 'hint')]),
    ).toBeNull();
  });
});
