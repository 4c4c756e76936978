import type { Catalog } from './catalog.js';
import { compileCatalog } from './compile.js';
import { nameIndex, yearsInWords } from './names.js';
import { faultsOf, shortly, smallCatalogue } from './testing/small-catalogue.js';

const E = 'elements/a.yaml';
const ALIASES = 'aliases: [横向到款]';
type Change = [file: string, text: string, instead: string];

const compiled = (...changes: Change[]): Catalog => {
  const result = compileCatalog(smallCatalogue(...changes));
  if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
  return result.catalog;
};
const faults = (...changes: Change[]): string[] => shortly(faultsOf(smallCatalogue(...changes)));

/** Two elements that had one name, one until 2020 and one from 2021 on. */
const HANDED_ON: Change[] = [
  [E, ALIASES, 'aliases: [{ name: 到款, to: 2020, changed: true }, 横向到款]'],
  [E, 'name: 专任教师数\n', 'name: 专任教师数\n    aliases: [{ name: 到 款, from: 2021 }]\n'],
];

describe('an alias with years', () => {
  it('comes out like one without, with its years', () => {
    expect(compiled(HANDED_ON[0]!).elements.get('MON01')?.aliases).toEqual([
      { name: '到款', to: 2020, changed: true },
      { name: '横向到款' },
    ]);
  });

  it.each<[year: number | undefined, code: string, current: boolean]>([
    [2019, 'MON01', true],
    [2020, 'MON01', true],
    [2021, 'PPL01', true],
    [2025, 'PPL01', true],
    [undefined, 'PPL01', true],
  ])('is that of the element that had it: in %s of %s', (year, code, current) => {
    const found = nameIndex(compiled(...HANDED_ON).elements.values()).find('到款', year);
    expect([found?.element.code, found?.current]).toEqual([code, current]);
  });

  it('is known after its time too where no other element has it, and says that it is an old one', () => {
    const found = nameIndex(compiled(HANDED_ON[0]!).elements.values()).find('到款', 2025);
    expect(found).toMatchObject({ element: { code: 'MON01' }, alias: { changed: true }, current: false });
  });

  it('may be claimed by two elements at different times, not at the same time', () => {
    expect(faults(...HANDED_ON)).toEqual([]);
    const overlapping: Change = [
      HANDED_ON[1]![0],
      HANDED_ON[1]![1],
      HANDED_ON[1]![2].replace('2021', '2020'),
    ];
    expect(faults(HANDED_ON[0]!, overlapping)).toEqual([`${E}:18:23 duplicate-name 到 款`]);
  });

  it('cannot be the name of another element at any time', () => {
    expect(faults([E, ALIASES, 'aliases: [{ name: 专任教师数, to: 2020 }]'])).toEqual([
      `${E}:17:11 duplicate-name 专任教师数`,
    ]);
  });

  it.each<[name: string, alias: string, fault: string]>([
    ['years that run backwards', '{ name: 到款, from: 2021, to: 2020 }', 'validity-reversed 2020'],
    ['an unknown key', '{ name: 到款, until: 2020 }', 'unknown-key until'],
    ['no name', '{ to: 2020 }', 'missing-key { to: 2020 }'],
    ['a year in words', '{ name: 到款, to: 二〇二〇 }', 'wrong-value 二〇二〇'],
    ['neither a name nor years', '12', 'wrong-value 12'],
  ])('with %s is refused', (_name, alias, fault) => {
    expect(
      faults([E, ALIASES, `aliases: [${alias}]`]).map((line) => line.slice(line.indexOf(' ') + 1)),
    ).toEqual([fault]);
  });
});

describe('a name', () => {
  const index = nameIndex(compiled().elements.values());

  it('is found as it is folded', () => {
    expect(index.find(' 横 向到款额', 2025)).toMatchObject({ element: { code: 'MON01' }, current: true });
    expect(index.find('横向到款')?.alias).toEqual({ name: '横向到款' });
  });

  it('that nobody has is not found', () => {
    expect(index.find('食堂满意度')).toBeUndefined();
  });
});

it.each([
  [{ from: 2018, to: 2020 }, '2018—2020 年'],
  [{ from: 2021 }, '2021 年及以后'],
  [{ to: 2020 }, '2020 年及以前'],
  [{}, ''],
])('the years %j are %j', (years, zh) => {
  expect(yearsInWords(years).zh).toBe(zh);
});
