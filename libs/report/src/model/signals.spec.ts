import type { Printed } from './report-model.js';
import { dimensionLight, gravest, indicatorLight } from './signals.js';
import { sampleDiagnosis } from '../testing/sample-diagnosis.js';

const { scorecard, warnings } = sampleDiagnosis();
const indicator = (code: string) =>
  scorecard.dimensions.flatMap((d) => d.indicators).find((i) => i.code === code)!;

describe('indicatorLight', () => {
  it.each([
    ['GOV03', 'red'],
    ['TAL19', 'yellow'],
    ['SRV04', 'blue'],
    ['RES01', 'normal'],
    ['NEG01', 'normal'],
    ['TAL25', 'unknown'],
    ['TAL09', 'unknown'],
  ])('shows %s as %s', (code, signal) => {
    expect(indicatorLight(indicator(code), warnings).signal).toBe(signal);
  });
});

describe('gravest', () => {
  it('lets a warning outweigh what is normal, and what is normal what is unknown', () => {
    expect(gravest(['normal', 'blue', 'unknown']).word).toBe('蓝色');
    expect(gravest(['normal', 'unknown']).signal).toBe('normal');
    expect(gravest([]).signal).toBe('unknown');
    expect(gravest(['normal', 'unmet']).word).toBe('未达标');
  });
});

describe('dimensionLight', () => {
  it('never calls a dimension normal that could not be scored', () => {
    const printed = (value: number | null): Printed => ({
      text: '',
      value,
      unit: '分',
      reason: null,
      mark: null,
    });
    expect(dimensionLight(printed(null), ['normal', 'unknown']).signal).toBe('unknown');
    expect(dimensionLight(printed(null), ['red']).signal).toBe('red');
    expect(dimensionLight(printed(90), ['normal']).signal).toBe('normal');
  });

  it('shows a floor that is missed without a warning', () => {
    expect(indicatorLight({ ...indicator('RES01'), floorMet: false }, []).word).toBe('未达标');
  });
});
