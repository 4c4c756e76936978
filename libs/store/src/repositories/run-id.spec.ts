import { runId } from './run-id.js';

const key = {
  consortium: 'YW',
  kind: 'year' as const,
  period: '2025',
  standard: 'MIEC',
  standardVersion: '2025.1',
  engine: '1',
  inputsDigest: 'd1',
};

describe('runId', () => {
  it('is made of the inputs alone', () => {
    expect(runId(key)).toBe('R-year-2025-' + runId({ ...key }).slice(-12));
    expect(runId(key)).toMatch(/^R-year-2025-[0-9a-f]{12}$/);
  });

  it.each(Object.keys(key))('differs when %s differs', (name) => {
    expect(runId({ ...key, [name]: 'other' })).not.toBe(runId(key));
  });
});
