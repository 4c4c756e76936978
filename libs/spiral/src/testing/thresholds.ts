import type { Monitoring, Threshold } from '@luoxuan/catalog';

const of = (value: number, unit: string): Threshold => ({ value, unit, min: 0, max: 100_000 });
const levels = (unit: string, blue: number, yellow: number, red: number) => ({
  blue: of(blue, unit),
  yellow: of(yellow, unit),
  red: of(red, unit),
});

/** Thresholds that the tables of cases are written for, whatever those that are shipped may be. */
export const THRESHOLDS: Monitoring = {
  'behind-plan': { due: of(25, '%'), spread: of(2, '倍') },
  'sharp-fall': {
    fall: levels('%', 20, 30, 50),
    points: levels('百分点', 4, 8, 15),
    spread: of(2, '倍'),
    months: of(3, '月'),
  },
  'control-chart': { values: of(12, '期') },
  'unit-error': { tolerance: of(1.5, '倍'), lookBack: of(12, '月'), smallest: of(10, '个') },
  contradiction: { lookBack: of(12, '月') },
  restated: { change: levels('%', 0, 2, 10) },
  'due-soon': { days: of(5, '天') },
  'coverage-low': { coverage: levels('%', 95, 85, 60) },
  unreachable: { share: levels('%', 98, 90, 75), months: of(6, '月') },
};
