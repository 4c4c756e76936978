import fc from 'fast-check';
import { decimalText, formatQuantity } from '@luoxuan/quantity';
import { readValue } from './read-value.js';
import type { ValueCell, ValueTarget } from './value-target.js';
import * as cells from './testing/cells.js';
import { bool, date, error, number, percent, text } from './testing/cells.js';

const { MONEY, PEOPLE, VISITS, RATE, RATIO, YES_NO } = cells;

const PASSED: ValueTarget = { ...RATE, type: 'ratio', name: '体质测评合格率' };

/** The value as a plain decimal with the codes of its notes, 'missing', or the codes that reject it. */
function brief(cell: ValueCell, target: ValueTarget, declared?: string): string {
  const read = readValue(cell, target, declared);
  if (read.kind === 'rejected') return `rejected: ${read.faults.map(({ code }) => code).join(' ')}`;
  const notes = read.notes.map(({ code }) => ` ${code}`).join('');
  return (read.kind === 'missing' ? 'missing' : decimalText(read.quantity)) + notes;
}

describe('golden check 8: 3515.53 万元, however it is written, is one value', () => {
  it.each([
    '3,515.53',
    '３５１５．５３',
    '3515.53万元',
    '35155300元',
    '0.351553亿元',
    '3，515.53',
    ' 3 515.53　',
    '3515.53（万元）',
  ])('golden check 8: %p', (written) => {
    expect(readValue(text(written), MONEY)).toEqual({
      kind: 'value',
      quantity: { steps: 351553, unit: '万元', decimals: 2 },
      notes: [],
    });
  });
});

describe('the unit that a number format shows', () => {
  it.each<[string, ValueCell, string, string]>([
    ['agrees', { ...number(3515.53), unit: '万元' }, '万元', '3515.53'],
    ['agrees in other words', { ...number(3515.53), unit: '万元' }, '（单位：万元）', '3515.53'],
    ['differs', { ...number(35155300), unit: '元' }, '万元', 'rejected: format-unit-differs'],
    ['is ¥ where 元 is declared', { ...number(35155300), currency: true }, '元', '3515.53 unit-converted'],
    [
      'is ¥ where 万元 is declared',
      { ...number(3515.53), currency: true },
      '万元',
      '3515.53 currency-format',
    ],
  ])('%s', (_, cell, declared, expected) => {
    expect(brief(cell, MONEY, declared)).toBe(expected);
  });
});

describe('readValue', () => {
  it.each<[string, ValueCell, ValueTarget, string]>([
    ['a number', number(3515.53), MONEY, '3515.53'],
    ['a binary artefact', number(3515.5300000000002), MONEY, '3515.53'],
    ['0.1 + 0.2', number(0.1 + 0.2), MONEY, '0.30'],
    ['zero', number(0), PEOPLE, '0'],
    ['zero as text', text('0'), MONEY, '0.00'],
    ['a magnitude without unit', text('0.35亿'), MONEY, '3500.00'],
    ['a magnitude of the unit itself', text('3515.53万'), MONEY, '3515.53'],
    ['people by ten thousands', text('1.2万人'), PEOPLE, '12000'],
    ['another counting word of the family', text('120名'), PEOPLE, '120'],
    ['visits under people', text('300人次'), PEOPLE, '300 visits-for-people'],
    ['a unit that is none', text('3515.53公斤'), MONEY, 'rejected: unknown-unit'],
    ['a unit of another family', text('3515.53人'), MONEY, 'rejected: unit-mismatch'],
    ['a currency sign with its unit', text('¥35155300元'), MONEY, '3515.53'],
    ['a currency sign alone', text('￥3515.53'), MONEY, 'rejected: currency-without-unit'],
    ['two digits behind a comma', text('3515,53'), MONEY, 'rejected: digit-grouping'],
    ['odd groups', text('3,51.5'), MONEY, 'rejected: digit-grouping'],
    ['groups of four', text('1,2345'), PEOPLE, 'rejected: digit-grouping'],
    ['two numbers', text('12 34'), PEOPLE, 'rejected: digit-grouping'],
    ['a footnote sign', text('120①'), PEOPLE, 'rejected: text-behind-number'],
    ['a power', text('120²'), PEOPLE, 'rejected: text-behind-number'],
    ['too many decimals', text('3515.535'), MONEY, 'rejected: too-precise'],
    ['too many decimals in a number', number(3515.535), MONEY, 'rejected: too-precise'],
    ['a fraction of a person', number(12.5), PEOPLE, 'rejected: fractional-count'],
    ['a negative count', text('-3'), PEOPLE, 'rejected: negative-count'],
    ['a negative fraction of a person', text('-3.5'), PEOPLE, 'rejected: negative-count fractional-count'],
    ['a whole number of people by ten thousands', text('0.00015万人'), PEOPLE, 'rejected: fractional-count'],
    ['a negative amount', text('−120'), MONEY, '-120.00'],
    ['an amount in brackets', text('(120)'), MONEY, '-120.00 read-as-negative'],
    ['a triangle', text('△120'), MONEY, '-120.00 read-as-negative'],
    ['a black triangle on a count', text('▲5'), PEOPLE, 'rejected: read-as-negative negative-count'],
    ['more than can be kept', text('99999999999999999'), PEOPLE, 'rejected: too-large'],
    ['a percent sign', text('12.5%'), RATE, '12.500'],
    ['a percent format', percent(0.125), RATE, '12.500'],
    ['a bare percentage', number(12.5), RATE, '12.500'],
    ['a bare share', number(0.125), RATE, '0.125 ambiguous-percent'],
    [
      'a bare share with more places than allowed, rounded and warned of',
      number(0.1255),
      RATE,
      '0.126 ambiguous-percent',
    ],
    ['a bare 1', number(1), RATE, '1.000 ambiguous-percent'],
    ['a zero rate', number(0), RATE, '0.000'],
    ['less than one per cent, said so', text('0.125%'), RATE, '0.125'],
    ['per mille', text('5‰'), RATE, '0.500'],
    ['points are not per cent', text('5百分点'), RATE, 'rejected: unit-mismatch'],
    ['a percent format on a count', percent(12), PEOPLE, 'rejected: percent-format'],
    ['a percent sign on a count', text('12%'), PEOPLE, 'rejected: unit-mismatch'],
    ['a whole', number(100), RATE, '100.000'],
    ['more than a whole', number(100.5), RATE, 'rejected: share-out-of-range'],
    ['a forgotten point', text('9350'), RATE, 'rejected: share-out-of-range'],
    ['a percent format over a whole number', percent(95), RATE, 'rejected: share-out-of-range'],
    ['less than nothing', text('-5%'), RATE, 'rejected: share-out-of-range'],
    ['more than a whole of a growth', number(150), { ...RATE, type: 'ratio', name: '到款增长率' }, '150.000'],
    ['more than a whole of a share', number(150), PASSED, 'rejected: share-out-of-range'],
    ['a time of day', { ...number(0.5), time: true }, PEOPLE, 'rejected: date-instead-of-number'],
    ['1:15 that became a time', { ...number(0.052), time: true }, RATIO, 'rejected: date-instead-of-number'],
    ['a format of the same unit', { ...number(3515.53), unit: '万元' }, MONEY, '3515.53'],
    ['a format of another unit', { ...number(35155300), unit: '元' }, MONEY, '3515.53'],
    ['a format of money on people', { ...number(3), unit: '元' }, PEOPLE, 'rejected: unit-mismatch'],
    ['a currency format', { ...number(3515.53), currency: true }, MONEY, '3515.53 currency-format'],
    ['a currency format on people', { ...number(12), currency: true }, PEOPLE, '12 currency-format'],
    ['a ratio', text('15.3：1'), RATIO, '15.30'],
    ['a ratio turned round', text('1:15.3'), RATIO, '15.30 ratio-reversed'],
    ['a bare ratio', number(15.3), RATIO, '15.30'],
    ['a ratio where none is', text('1:9'), PEOPLE, 'rejected: ratio-instead-of-number'],
    ['a ratio taken for a time', date('1899-12-30T01:15:00'), RATIO, 'rejected: date-instead-of-number'],
    ['an approximate number', text('约500'), PEOPLE, 'rejected: approximate'],
    ['Chinese numerals', text('十二'), PEOPLE, 'rejected: chinese-numeral'],
    ['a description', text('逐步提升'), MONEY, 'rejected: qualitative-text'],
    ['passed', text('通过'), MONEY, 'rejected: qualitative-text'],
    ['a sum in words', text('示范2+试点5'), PEOPLE, 'rejected: not-a-number'],
    ['a number and more', text('12/28'), PEOPLE, 'rejected: not-a-number'],
    ['prose', text('共有500人'.repeat(60)), PEOPLE, 'rejected: not-a-number'],
    ['yes for a number', text('是'), PEOPLE, 'rejected: yes-no-instead-of-number'],
    ['TRUE for a number', bool(true), PEOPLE, 'rejected: yes-no-instead-of-number'],
    ['a date', date('2023-09-01'), PEOPLE, 'rejected: date-instead-of-number'],
    ['a division by zero', error('#DIV/0!'), MONEY, 'rejected: excel-error'],
    ['a lost reference', error('#REF!'), YES_NO, 'rejected: excel-error'],
    ['a failed lookup', error('#N/A'), MONEY, 'rejected: excel-error'],
    ['an error typed as text', text('#VALUE!'), MONEY, 'rejected: excel-error'],
    ['a formula never computed', error(''), MONEY, 'rejected: formula-without-result'],
    ['a blank', text('　'), MONEY, 'missing'],
    ['a stroke', text('／'), MONEY, 'missing'],
    ['无 in a count', text('无'), PEOPLE, 'missing none-may-be-zero'],
    ['无 in a survey', text('无'), RATE, 'missing'],
    ['无 as an answer', text('无'), YES_NO, '0'],
    ['√ as an answer', text('√'), YES_NO, '1'],
    ['TRUE as an answer', bool(true), YES_NO, '1'],
    ['1 as an answer', number(1), YES_NO, '1'],
    ['2 as an answer', number(2), YES_NO, 'rejected: not-yes-or-no'],
    ['a stroke as an answer', text('/'), YES_NO, 'missing'],
  ])('%s', (_, cell, target, expected) => {
    expect(brief(cell, target)).toBe(expected);
  });

  it.each<[string, ValueCell, ValueTarget, string, string]>([
    ['the same unit', number(3515.53), MONEY, '（万元）', '3515.53'],
    ['a smaller unit', number(35155300), MONEY, '元', '3515.53 unit-converted'],
    ['a larger unit', number(0.351553), MONEY, '亿元', '3515.53 unit-converted'],
    ['a unit in the cell, which is nearer', text('0.351553亿元'), MONEY, '元', '3515.53'],
    ['another counting word', number(12), PEOPLE, '名', '12'],
    ['visits for people', number(12), PEOPLE, '人次', '12 visits-for-people'],
    ['ten thousand visits', number(7), VISITS, '万人次', '70000 unit-converted'],
    ['another family', number(12), MONEY, '人', 'rejected: unit-mismatch'],
    ['an unknown unit', number(12), MONEY, '美元', 'rejected: unknown-unit'],
    ['no unit', number(12), MONEY, ' ', '12.00'],
    ['a share per mille', number(5), RATE, '‰', '0.500 unit-converted'],
  ])('declared in the sheet: %s', (_, cell, target, declared, expected) => {
    expect(brief(cell, target, declared)).toBe(expected);
  });

  it('keeps the raw text of a missing figure', () => {
    expect(readValue(text(' 暂无 '), MONEY)).toEqual({ kind: 'missing', raw: ' 暂无 ', notes: [] });
  });

  it('reads back what formatQuantity prints, in both languages', () => {
    const targets: ValueTarget[] = [
      MONEY,
      { ...MONEY, unit: '亿元', decimals: 4 },
      { ...MONEY, unit: '元/生' },
      { ...MONEY, unit: '万元/人' },
      { ...MONEY, unit: '百分点' },
      RATE,
      RATIO,
      { ...MONEY, unit: '学时', decimals: 1 },
      { ...MONEY, unit: '天', decimals: 0 },
    ];
    const steps = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(steps, fc.constantFrom(...targets), (count, { unit, decimals, ...rest }) => {
        const isShare = unit === '%';
        const quantity = {
          steps: isShare ? Math.abs(count % (100 * 10 ** decimals)) : count,
          unit,
          decimals,
        };
        for (const language of ['zh', 'en'] as const) {
          const read = readValue(text(formatQuantity(quantity, language)), { ...rest, unit, decimals });
          expect(read).toEqual({ kind: 'value', quantity, notes: [] });
        }
      }),
    );
  });

  it('reads back counts and answers', () => {
    const targets = [
      PEOPLE,
      VISITS,
      cells.FIRMS,
      ...Array.from('项门部件所条次位', (unit) => ({ ...PEOPLE, unit })),
    ];
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom(...targets), (steps, target) => {
        const quantity = { steps, unit: target.unit, decimals: 0 };
        for (const language of ['zh', 'en'] as const) {
          const read = readValue(text(formatQuantity(quantity, language)), target);
          expect(read).toMatchObject({ kind: 'value', quantity });
        }
      }),
    );
    for (const steps of [0, 1]) {
      const quantity = { steps, unit: '—', decimals: 0 };
      expect(readValue(text(formatQuantity(quantity, 'zh')), YES_NO)).toMatchObject({
        kind: 'value',
        quantity,
      });
      expect(readValue(text(formatQuantity(quantity, 'en')), YES_NO)).toMatchObject({
        kind: 'value',
        quantity,
      });
    }
  });

  it('answers for any text, never with a zero that was not written', () => {
    const targets = fc.constantFrom(MONEY, PEOPLE, RATE, RATIO);
    const written = fc.string({
      unit: fc.constantFrom(...Array.from('0.125,%:()△-约余万亿元人多无是①　 以上千百十')),
    });
    fc.assert(
      fc.property(written, targets, (value, target) => {
        const read = readValue(text(value), target);
        if (read.kind === 'value' && read.quantity.steps === 0) expect(value).toMatch(/0/);
        if (read.kind === 'rejected') expect(read.faults.some(({ level }) => level === 'error')).toBe(true);
        if (read.kind === 'value') expect(read.notes.every(({ level }) => level !== 'error')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not linger on a hostile text', () => {
    const hostile = [
      '一多'.repeat(16000) + '1',
      '1,'.repeat(16000),
      '1 '.repeat(16000),
      '-'.repeat(32000) + '1',
      '('.repeat(32000),
    ];
    const start = performance.now();
    for (const value of hostile) readValue(text(value), MONEY, value);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
