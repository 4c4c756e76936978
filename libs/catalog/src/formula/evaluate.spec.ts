import { Rational } from '@luoxuan/quantity';
import { compileCatalog } from '../compile.js';
import type { SourceFile } from '../source/source-file.js';
import { ELEMENTS, INDICATORS, smallCatalogue } from '../testing/small-catalogue.js';
import type { Formula } from './formula.js';

const FIGURES: Record<string, string | undefined> = {
  MON01: '3515.53',
  PPL01: '654',
  YUA01: '9999900',
  ZER01: '0',
};

const extra = (code: string, unit: string): string =>
  ELEMENTS.slice(ELEMENTS.indexOf('  - code: PPL01'), ELEMENTS.indexOf('  - code: SVY01'))
    .replace('PPL01', code)
    .replace('专任教师数', code)
    .replace('unit: 人', `unit: ${unit}`);

/** The formula of an indicator with this unit, over MON01 万元, PPL01 人, YUA01 元, ZER01 人. */
const formula = (text: string, unit: string, more = ''): Formula => {
  const files: SourceFile[] = smallCatalogue().concat(
    { path: 'elements/x.yaml', text: `elements:\n${extra('YUA01', '元')}${extra('ZER01', '人')}` },
    { path: 'indicators/x.yaml', text: `indicators:\n${entry('FRM01', text, unit)}${more}` },
  );
  const result = compileCatalog(files);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1));
  return result.catalog.indicators.get('FRM01')!.formula;
};

const entry = (code: string, text: string, unit: string): string =>
  INDICATORS.slice(INDICATORS.indexOf('  - code: RAT01'))
    .replace('RAT01', code)
    .replace('unit: 万元/人', `unit: "${unit}"`)
    .replace('MON01 / PPL01', text);

const lookup = (code: string): Rational | null => {
  const text = FIGURES[code];
  return text === undefined ? null : new Rational(text);
};

const value = (text: string, unit: string): string => {
  const result = formula(text, unit).evaluate(lookup);
  return result.ok ? result.value.toFraction() : result.reason;
};

describe('evaluating in units', () => {
  it.each<[text: string, unit: string, expected: string]>([
    ['MON01', '万元', '351553/100'],
    ['MON01', '元', '35155300'],
    ['MON01 + YUA01', '万元', '112888/25'], // 3515.53 + 999.99
    ['MON01 / PPL01', '万元/人', '351553/65400'],
    ['MON01 / PPL01', '元/人', '17577650/327'],
    ['(PPL01 - 573) / (PPL01 - 466)', '%', '2025/47'], // 81/188 → 43.09 %
    ['PPL01 / PPL01', ':1', '1'],
    ['PPL01 / PPL01', '‰', '1000'],
    ['0.1 + 0.2', ':1', '3/10'],
    ['PPL01 / ZER01', ':1', 'denominator-is-zero'],
    ['SVY01 / (PPL01 / ZER01)', '%', 'no-data'],
  ])('%s in %s is %s', (text, unit, expected) => {
    const constant = text
      .replace('PPL01 - 573', 'PPL01 * 81 / 654')
      .replace('PPL01 - 466', 'PPL01 * 188 / 654');
    expect(value(constant, unit)).toBe(expected);
  });

  it('expands other indicators and takes ratios apart down to elements', () => {
    const chained = formula(
      'FRM02 * 2',
      '%',
      entry('FRM02', 'FRM03 / PPL01', ':1') + entry('FRM03', 'PPL01 + ZER01', '人'),
    );
    expect(chained).toMatchObject({ elements: ['PPL01', 'ZER01'], ratio: true });
    expect(chained.evaluate(lookup)).toEqual({ ok: true, value: new Rational(200) });
  });

  it('keeps a scale between indicators of one family', () => {
    const inYuan = formula('FRM02 + YUA01', '万元', entry('FRM02', 'MON01 * 2', '元'));
    expect(inYuan.evaluate(lookup)).toEqual({ ok: true, value: new Rational('8031.05') });
    expect(inYuan.ratio).toBe(false);
  });
});
