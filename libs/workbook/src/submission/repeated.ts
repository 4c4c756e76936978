import { formatQuantity } from '@luoxuan/quantity';
import type { Finding } from '../findings/finding.js';
import type { Reading } from './submission.js';

export interface Unrepeated {
  readings: Reading[];
  findings: Finding[];
  /** Cells whose figures contradict each other. */
  rejected: number;
  /** Cells that say the same once more. */
  again: number;
}

/** Of the other figures in a message. */
const MOST_SHOWN = 5;

/**
 * One figure for each member, element and period, wherever in the workbook it stands: equal repetitions count once, two different
 * figures are both refused.
 */
export function withoutRepetitions(all: Reading[], memberOf: (reading: Reading) => string): Unrepeated {
  const result: Unrepeated = { readings: [], findings: [], rejected: 0, again: 0 };
  for (const same of byFact(all, memberOf)) {
    const [first, ...others] = same;
    if (!first) continue;
    if (others.every(({ quantity }) => quantity.steps === first.quantity.steps)) {
      result.readings.push(first);
      for (const reading of others) result.findings.push(repeatedEqually(reading, first));
      result.again += others.length;
    } else {
      for (const reading of same) result.findings.push(contradicts(reading, same));
      result.rejected += same.length;
    }
  }
  return result;
}

function byFact(all: Reading[], memberOf: (reading: Reading) => string): Reading[][] {
  const groups = new Map<string, Reading[]>();
  for (const reading of all) {
    const fact = `${memberOf(reading)} ${reading.element} ${reading.period}`;
    const group = groups.get(fact);
    if (group) group.push(reading);
    else groups.set(fact, [reading]);
  }
  return [...groups.values()];
}

const placeOf = (reading: Reading, from: Reading): string =>
  reading.sheet === from.sheet ? reading.ref : `${reading.sheet}!${reading.ref}`;

function repeatedEqually(reading: Reading, first: Reading): Finding {
  const place = placeOf(first, reading);
  return {
    code: 'repeated-equally',
    level: 'hint',
    sheet: reading.sheet,
    ref: reading.ref,
    found: reading.raw,
    expected: { zh: '每个采集项一行', en: 'one row for each element' },
    message: {
      zh: `${reading.element} 在 ${place} 已填过同样的数`,
      en: `${reading.element} has the same figure at ${place}`,
    },
    mend: { zh: '删去重复的行', en: 'remove the repeated row' },
  };
}

function contradicts(reading: Reading, all: Reading[]): Finding {
  const others = all.slice(0, MOST_SHOWN + 1).filter((other) => other !== reading);
  const more = all.length - 1 > MOST_SHOWN ? '…' : '';
  const list = (language: 'zh' | 'en'): string =>
    others
      .slice(0, MOST_SHOWN)
      .map((other) => `${placeOf(other, reading)}: ${formatQuantity(other.quantity, language)}`)
      .join('; ') + more;
  return {
    code: 'repeated-differently',
    level: 'error',
    sheet: reading.sheet,
    ref: reading.ref,
    found: reading.raw,
    expected: { zh: '每个采集项只有一个数', en: 'one figure for each element' },
    message: {
      zh: `${reading.element} 填了不同的数：此处 ${formatQuantity(reading.quantity, 'zh')}；${list('zh')}；都未采用`,
      en: `${reading.element} has different figures: ${formatQuantity(reading.quantity, 'en')} here; ${list('en')}; none is taken`,
    },
    mend: {
      zh: '确认哪个数正确，删去另外的行',
      en: 'decide which figure is right and remove the other rows',
    },
  };
}
