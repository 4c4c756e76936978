import { classify } from './classify.js';

const wan = (steps: number) => ({ steps, unit: '万元', decimals: 2 });

describe('classify', () => {
  it.each([
    ['nothing before', wan(1), null, 'accepted'],
    ['the same value', wan(351553), wan(351553), 'unchanged'],
    ['another value', wan(351553), wan(351554), 'revised'],
    ['zero after something', wan(0), wan(5), 'revised'],
    ['the same steps of another unit', { steps: 5, unit: '元', decimals: 2 }, wan(5), 'revised'],
  ] as const)('%s', (_case, now, before, verdict) => {
    expect(classify(now, before)).toBe(verdict);
  });
});
