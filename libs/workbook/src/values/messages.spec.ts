import type { Fault, FaultCode } from './fault.js';
import { describeFault } from './messages.js';
import { MONEY, PEOPLE, RATE, RATIO, VISITS, YES_NO } from './testing/cells.js';

const quantity = { steps: 351553, unit: '万元', decimals: 2 };

/** One of each code: a new code does not compile without its case here. */
const ONE_OF_EACH: { [C in FaultCode]: Fault<C> } = {
  'excel-error': { code: 'excel-error', error: '#REF!' },
  'formula-without-result': { code: 'formula-without-result' },
  'date-instead-of-number': { code: 'date-instead-of-number' },
  'yes-no-instead-of-number': { code: 'yes-no-instead-of-number' },
  'not-yes-or-no': { code: 'not-yes-or-no' },
  'not-a-number': { code: 'not-a-number' },
  'qualitative-text': { code: 'qualitative-text' },
  'digit-grouping': { code: 'digit-grouping' },
  approximate: { code: 'approximate', bound: 'range', suggestion: '5', upTo: '6' },
  'chinese-numeral': { code: 'chinese-numeral', suggestion: '12' },
  'currency-without-unit': { code: 'currency-without-unit', unit: '万元' },
  'unknown-unit': { code: 'unknown-unit', unit: '美元' },
  'text-behind-number': { code: 'text-behind-number', number: '120', text: '(暂估)' },
  'scientific-notation': { code: 'scientific-notation' },
  'figure-elsewhere': { code: 'figure-elsewhere' },
  'unit-mismatch': { code: 'unit-mismatch', unit: '人' },
  'percent-format': { code: 'percent-format' },
  'format-unit-differs': { code: 'format-unit-differs', shown: '元', declared: '万元' },
  'share-out-of-range': { code: 'share-out-of-range', most: 100 },
  'ratio-instead-of-number': { code: 'ratio-instead-of-number' },
  'ratio-order': { code: 'ratio-order', literal: '0.11', reversed: '9.00' },
  'ratio-by-zero': { code: 'ratio-by-zero' },
  'too-precise': { code: 'too-precise', rounded: '3515.54', asked: '0.351554', unit: '亿元' },
  'rounds-to-zero': { code: 'rounds-to-zero', written: '3', unit: '元', taken: '0.00' },
  'too-large': { code: 'too-large' },
  'fractional-count': { code: 'fractional-count' },
  'negative-count': { code: 'negative-count' },
  'none-may-be-zero': { code: 'none-may-be-zero' },
  'currency-format': { code: 'currency-format', unit: '万元' },
  'ambiguous-percent': { code: 'ambiguous-percent', written: '0.125', taken: '0.13', times100: '12.5' },
  'read-as-negative': { code: 'read-as-negative', taken: '-120' },
  'ratio-reversed': { code: 'ratio-reversed', taken: '15.3' },
  'ratio-rounded': { code: 'ratio-rounded', taken: '19.88' },
  rounded: { code: 'rounded', written: '96.551234', unit: '%', taken: '96.55' },
  'rounded-in-conversion': {
    code: 'rounded-in-conversion',
    written: '1234567.89',
    unit: '元',
    taken: '123.46',
    declared: true,
  },
  'rounded-away': { code: 'rounded-away', written: '385', unit: '元', taken: '0.04' },
  'unit-converted': { code: 'unit-converted', unit: '元', taken: '35155300' },
  'per-head-left-out': { code: 'per-head-left-out', unit: '万元', meant: '万元/生' },
  'visits-for-people': { code: 'visits-for-people', unit: '人次' },
  'suspect-unit-error': { code: 'suspect-unit-error', now: quantity, before: quantity, factor: 10000 },
  'large-drop-to-zero': { code: 'large-drop-to-zero', before: quantity },
};
const ALL = Object.values(ONE_OF_EACH);

describe('describeFault', () => {
  it.each(ALL)('$code says what, what else and how to mend it, in two languages', (fault) => {
    for (const target of [MONEY, PEOPLE, RATE, RATIO, YES_NO]) {
      const { code, message, expected, mend } = describeFault(fault, '原文', target);
      expect(code).toBe(fault.code);
      for (const { zh, en } of [message, expected, mend]) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/[a-z]{2}/);
        expect(zh + en).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  it('gives the suggested reading in both languages', () => {
    const fault: Fault = { code: 'approximate', bound: 'at-least', suggestion: '70000', upTo: null };
    const { mend } = describeFault(fault, '7万多人次', VISITS);
    expect(mend.zh).toContain('70000 以上');
    expect(mend.en).toContain('70000 or more');
  });

  it('shows how a long text begins', () => {
    expect(describeFault({ code: 'not-a-number' }, '长'.repeat(5000), MONEY).found).toBe(
      `${'长'.repeat(100)}…`,
    );
  });
});
