import type { Reading } from '@luoxuan/workbook';
import { filledFinding, gapFillers } from './fill-gaps.js';

const reading = (element: string, period: string, ref: string): Reading => ({
  element,
  period,
  quantity: { steps: 351553, unit: '万元', decimals: 2 },
  sheet: '服务贡献表',
  ref,
  raw: '3515.53',
  secondary: true,
});

describe('gapFillers', () => {
  it('takes what nobody has reported, once, and leaves the rest', () => {
    const all = [
      reading('SRV04', '2022', 'D5'),
      reading('SRV04', '2022', 'D9'),
      reading('SRV05', '2022', 'D6'),
    ];
    expect(gapFillers(all, new Set(['SRV05 2022'])).map((r) => r.ref)).toEqual(['D5']);
  });
});

describe('filledFinding', () => {
  it('is a hint at the cell, in both languages', () => {
    const finding = filledFinding(reading('SRV04', '2022', 'D5'));
    expect(finding).toMatchObject({
      code: 'earlier-figure-taken',
      level: 'hint',
      sheet: '服务贡献表',
      ref: 'D5',
      found: '3515.53',
    });
    expect(finding.message.zh).toContain('3,515.53');
    expect(finding.message.en).toContain('3,515.53');
  });
});
