import { Rational } from '@luoxuan/quantity';
import type { Relation, RelationResult } from '../catalog.js';
import { compileCatalog } from '../compile.js';
import type { SourceFile } from '../source/source-file.js';
import { packRelation, unpackRelation } from './packed-relation.js';
import { ELEMENTS, faultsOf, shortly, smallCatalogue } from '../testing/small-catalogue.js';

const R = 'relations/d.yaml';

const extra = (code: string, unit: string): string =>
  ELEMENTS.slice(ELEMENTS.indexOf('  - code: PPL01'), ELEMENTS.indexOf('  - code: SVY01'))
    .replace('PPL01', code)
    .replace('专任教师数', code)
    .replace('unit: 人', `unit: ${unit}`);

/** A catalogue with MON01 万元 by month, RAT01 万元/人 computed, and by school year PPL01, PPL02 人, SVY01 %, YUA01 元. */
const files = (left: string, operator: string, right: string, more = ''): SourceFile[] =>
  smallCatalogue().concat(
    { path: 'elements/x.yaml', text: `elements:\n${extra('PPL02', '人')}${extra('YUA01', '元')}` },
    {
      path: R,
      text: `relations:
  - code: BAL01
    text: { zh: 左边对右边, en: left to right }
    left: ${left}
    operator: '${operator}'
    right: ${right}
    level: error
${more}`,
    },
  );

const asWarning = (given: SourceFile[]): SourceFile[] =>
  given.map(({ path, text }) => ({ path, text: path === R ? text.replace(': error', ': warning') : text }));

const relation = (left: string, operator: string, right: string, more = ''): Relation => {
  const result = compileCatalog(files(left, operator, right, more));
  if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
  return result.catalog.relations[0]!;
};

const evaluate = (given: Relation, figures: Record<string, string>): RelationResult =>
  given.evaluate((code) => (figures[code] === undefined ? null : new Rational(figures[code])));

describe('a relation', () => {
  it('with a fault of its own, or over an element that has one, is still read as far as it goes', () => {
    const whole = files('PPL01', '<=', 'PPL09');
    const unsure = whole.map(({ path, text }) => ({
      path,
      text: text.replace('level: error', 'level: sure'),
    }));
    expect(shortly(faultsOf(unsure))).toEqual([
      `${R}:6:12 formula-unknown-code PPL09`,
      `${R}:7:12 wrong-value sure`,
    ]);
    const ownerless = files('PPL02', '<=', 'PPL02').map(({ path, text }) => ({
      path,
      text: path === 'elements/x.yaml' ? text.replace('    owner: 人事处\n', '') : text,
    }));
    expect(shortly(faultsOf(ownerless))).toEqual(['elements/x.yaml:2:5 missing-key code: PPL02']);
  });

  it.each<[operator: string, left: string, right: string, holds: boolean]>([
    ['<=', '5', '5', true],
    ['<=', '6', '5', false],
    ['>=', '5', '5', true],
    ['>=', '4', '5', false],
    ['=', '5', '5', true],
    ['=', '4', '5', false],
    ['=', '6', '5', false],
  ])('%s over %s and %s: %s', (operator, left, right, holds) => {
    const result = evaluate(relation('PPL01', operator, 'PPL02'), { PPL01: left, PPL02: right });
    expect(result).toEqual({ ok: true, holds, left: new Rational(left), right: new Rational(right) });
  });

  it('compares exactly, within its tolerance in its own unit', () => {
    const rate = relation('SVY01', '=', 'PPL01 / PPL02', '    tolerance: 0.01\n');
    expect(rate).toMatchObject({ unit: '%', decimals: 2, elements: ['SVY01', 'PPL01', 'PPL02'] });
    const holds = (reported: string): boolean => {
      const result = evaluate(rate, { SVY01: reported, PPL01: '81', PPL02: '188' });
      return result.ok && result.holds;
    };
    expect(['43.09', '43.08', '43.07', '43.1', '0.43'].map(holds)).toEqual([true, true, false, false, false]);
    const bounds = relation('PPL01', '<=', 'PPL02', '    tolerance: "2"\n');
    expect(evaluate(bounds, { PPL01: '7', PPL02: '5' })).toMatchObject({ holds: true });
    expect(evaluate(bounds, { PPL01: '8', PPL02: '5' })).toMatchObject({ holds: false });
    expect(evaluate(bounds, { PPL01: '1', PPL02: '5' })).toMatchObject({ holds: true });
  });

  it('brings both sides into one unit, that of the first element that measures what is compared', () => {
    const given = relation('YUA01', '<=', 'YUA01 * 2');
    expect(given.unit).toBe('元');
    const money = relation('PPL01 / PPL02 * YUA01', '<=', 'YUA01');
    expect(evaluate(money, { PPL01: '1', PPL02: '2', YUA01: '10' })).toMatchObject({
      left: new Rational(5),
      holds: true,
    });
  });

  it('may stand on indicators, down to their elements', () => {
    const result = compileCatalog(asWarning(files('RAT01 * PPL02', '<=', 'MON01')));
    expect(result.ok && result.catalog.relations[0]?.elements).toEqual(['MON01', 'PPL01', 'PPL02']);
  });

  it.each<[figures: Record<string, string>, reason: string]>([
    [{ PPL01: '1', PPL02: '0' }, 'no-data'],
    [{ SVY01: '1', PPL01: '1' }, 'no-data'],
    [{ SVY01: '1', PPL01: '1', PPL02: '0' }, 'denominator-is-zero'],
  ])('over %j is open: %s', (figures, reason) => {
    expect(evaluate(relation('SVY01', '=', 'PPL01 / PPL02'), figures)).toEqual({ ok: false, reason });
  });

  it('is part of the digest', () => {
    const digest = (...given: Parameters<typeof files>): string => {
      const result = compileCatalog(files(...given));
      return result.ok ? result.catalog.digest : '';
    };
    const before = digest('PPL01', '<=', 'PPL02');
    expect(digest('PPL01', '<=', 'PPL02')).toBe(before);
    expect(digest('PPL01', '<=', 'PPL02', '    tolerance: 1\n')).not.toBe(before);
    expect(digest('PPL01', '>=', 'PPL02')).not.toBe(before);
  });
});

describe('a broken relation', () => {
  it.each<[name: string, given: Parameters<typeof files>, fault: string]>([
    ['a code from nowhere', ['PPL01', '<=', 'PPL02 + PPL09'], `${R}:6:20 formula-unknown-code PPL09`],
    ['a side that breaks off', ['PPL01 +', '<=', 'PPL02'], `${R}:4:18 formula-syntax PPL01 +`],
    ['sides of two kinds', ['PPL01', '<=', 'YUA01'], `${R}:6:12 formula-unit YUA01`],
    ['people added to money', ['PPL01 + YUA01', '<=', 'PPL02'], `${R}:4:17 formula-unit +`],
    [
      'no element of what is compared',
      ['PPL01 / YUA01', '<=', 'PPL02 / YUA01'],
      `${R}:4:11 relation-without-unit PPL01 / YUA01`,
    ],
    [
      'school year against calendar year as an error',
      ['YUA01', '<=', 'MON01'],
      `${R}:7:12 relation-period error`,
    ],
    ['an operator of its own', ['PPL01', '<', 'PPL02'], `${R}:5:15 wrong-value '<'`],
    ['a tolerance below zero', ['PPL01', '=', 'PPL02', '    tolerance: -1\n'], `${R}:8:16 wrong-value -1`],
    ['a misspelt key', ['PPL01', '=', 'PPL02', '    tolerances: 1\n'], `${R}:8:5 unknown-key tolerances`],
  ])('names %s with its place', (_name, given, fault) => {
    expect(shortly(faultsOf(files(...given)))).toEqual([fault]);
  });

  it('may compare a school year with a calendar year as a warning', () => {
    expect(shortly(faultsOf(asWarning(files('YUA01', '<=', 'MON01'))))).toEqual([]);
  });

  it('names a code used twice', () => {
    const twice = files('PPL01', '<=', 'PPL02').concat({
      path: 'relations/e.yaml',
      text: files('PPL01', '=', 'PPL02').at(-1)!.text,
    });
    expect(shortly(faultsOf(twice))).toEqual(['relations/e.yaml:2:11 duplicate-code BAL01']);
  });

  it('is not blamed for a fault of its elements', () => {
    const faulty = files('PPL01', '<=', 'PPL02').map((file) => ({
      ...file,
      text: file.path === 'elements/x.yaml' ? file.text.replace('decimals: 0', 'decimals: x') : file.text,
    }));
    expect(shortly(faultsOf(faulty))).toEqual(['elements/x.yaml:5:15 wrong-value x']);
  });
});

describe('a relation that went to another thread', () => {
  it('says of the same figures what the one says that was sent', () => {
    const sent = relation('SVY01', '=', 'PPL01 / PPL02', '    tolerance: 0.01\n');
    const arrived = unpackRelation(structuredClone(packRelation(sent)));
    expect(arrived).toMatchObject({ code: 'BAL01', elements: sent.elements, unit: '%', level: 'error' });
    for (const SVY01 of ['43.09', '43.07'])
      for (const PPL02 of ['188', '0']) {
        const figures = { SVY01, PPL01: '81', PPL02 };
        expect(evaluate(arrived, figures)).toEqual(evaluate(sent, figures));
      }
    expect(evaluate(arrived, { SVY01: '43.09', PPL01: '81', PPL02: '188' })).toMatchObject({ holds: true });
    expect(evaluate(arrived, {})).toEqual({ ok: false, reason: 'no-data' });
  });
});
