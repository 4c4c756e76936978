import { fault } from '../fault.js';
import { MONITORED_RULES } from '../schema/monitoring.js';
import type { Check } from './check.js';

/** A rule that does not watch is switched off in so many words: what is lost or forgotten must not look like quiet. */
export const rulesWatchOrAreOff: Check = ({ monitoring }) => {
  if (monitoring === null) return [];
  const { rules, off } = monitoring.value;
  return MONITORED_RULES.flatMap((rule) => {
    const [watches, isOff] = [rules[rule] !== undefined, off[rule] !== undefined];
    if (watches !== isOff) return [];
    if (watches)
      return fault('wrong-value', monitoring.keySite('off', rule), {
        what: {
          zh: `规则 ${rule} 既有阈值又写为停用`,
          en: `the rule ${rule} has thresholds and is off as well`,
        },
        expected: { zh: '二者之一', en: 'one of the two' },
        mend: { zh: '从 rules 或 off 中删去', en: 'take it out of rules or out of off' },
      });
    return fault(
      'missing-key',
      { ...monitoring.keySite('rules'), found: rule },
      {
        what: { zh: `规则 ${rule} 不在监测之列`, en: `the rule ${rule} does not watch` },
        expected: {
          zh: `rules 中的阈值，或 off 中的理由`,
          en: 'its thresholds in rules, or the reason in off',
        },
        mend: {
          zh: `在 rules 中写阈值；确不需要，写作 off: { ${rule}: 理由 }`,
          en: `write its thresholds in rules; where it is not wanted, off: { ${rule}: why }`,
        },
      },
    );
  });
};
