import { fileURLToPath } from 'node:url';
import { loadCatalog } from './files/load.js';
import { rangeOf } from './range.js';

const loaded = await loadCatalog(fileURLToPath(new URL('../../../indicators', import.meta.url)));
if (!loaded.ok) throw new Error('the shipped catalogue is sound');
const { catalog } = loaded;

const rangeIn = (code: string, relations = catalog.relations): [string, string | null] => {
  const { least, most } = rangeOf(catalog.indicators.get(code)!, { relations });
  return [least.toFraction(), most?.toFraction() ?? null];
};

describe('between which values an indicator lies', () => {
  it.each<[string, string, string, string | null]>([
    ['a share of its own denominator', 'TAL12', '0', '100'],
    ['by one relation and another: founders, employed, placed, graduates', 'TAL22', '0', '100'],
    ['by a relation that may be broken, nothing', 'GOV08', '0', null],
    ['a ratio of two things', 'TAL13', '0', null],
    ['a share that members report themselves', 'TAL23', '0', null],
    ['an amount', 'SRV04', '0', null],
    ['a count', 'NEG01', '0', null],
    ['a rank begins at 1', 'RES02', '1', null],
    ['a yes or no', 'GOV05', '0', '1'],
    ['a part of a sum: technology contracts of all income', 'LOC02', '0', '100'],
  ])('%s', (_case, code, least, most) => {
    expect(rangeIn(code)).toEqual([least, most]);
  });

  it('without relations only what the formula itself says', () => {
    expect(rangeIn('TAL12', [])).toEqual(['0', null]);
    expect(rangeIn('LOC02', [])).toEqual(['0', '100']);
  });
});
