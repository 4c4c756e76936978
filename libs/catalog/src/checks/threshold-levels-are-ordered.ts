import type { Draft, Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { MonitoringEntry, Threshold } from '../schema/monitoring.js';
import type { Check } from './check.js';

interface Levels {
  blue: Threshold;
  yellow: Threshold;
  red: Threshold;
}

/** The graver the level, the further its threshold: what rings red has rung yellow and blue before. */
export const thresholdLevelsAreOrdered: Check = ({ monitoring }: Draft) => {
  if (monitoring === null) return [];
  const { rules } = monitoring.value;
  const fall = rules['sharp-fall'];
  return [
    ...order(monitoring, fall?.fall, ['sharp-fall', 'fall'], 'rise'),
    ...order(monitoring, fall?.points, ['sharp-fall', 'points'], 'rise'),
    ...order(monitoring, rules.restated?.change, ['restated', 'change'], 'rise'),
    ...order(monitoring, rules['coverage-low']?.coverage, ['coverage-low', 'coverage'], 'fall'),
    ...order(monitoring, rules.unreachable?.share, ['unreachable', 'share'], 'fall'),
  ];
};

function order(
  monitoring: Sited<MonitoringEntry>,
  levels: Levels | undefined,
  path: string[],
  way: 'rise' | 'fall',
): CatalogFault[] {
  if (levels === undefined) return [];
  const [blue, yellow, red] = [levels.blue.value, levels.yellow.value, levels.red.value];
  if (way === 'rise' ? blue < yellow && yellow < red : blue > yellow && yellow > red) return [];
  const sign = way === 'rise' ? '<' : '>';
  return [
    fault('threshold-levels-order', monitoring.site('rules', ...path), {
      what: {
        zh: `${path.join('.')} 的三级阈值次序不对：蓝 ${blue}、黄 ${yellow}、红 ${red}`,
        en: `the levels of ${path.join('.')} are out of order: blue ${blue}, yellow ${yellow}, red ${red}`,
      },
      expected: { zh: `蓝 ${sign} 黄 ${sign} 红`, en: `blue ${sign} yellow ${sign} red` },
      mend: { zh: '调整三个阈值', en: 'adjust the three thresholds' },
    }),
  ];
}
