import { codesIn } from './expression.js';
import { parseFormula } from './parse.js';

const troubles = (text: string): [number, string][] => {
  const parsed = parseFormula(text);
  return parsed.ok ? [] : parsed.troubles.map(({ at, what }) => [at, what.en]);
};

describe('parseFormula', () => {
  it.each(['A1', ' A1 + B2 ', '(A1 + B2) / (C3 - 0.5)', '((A1))', '(A1)*(B2)', '2 * A1', '\tA1\n+ B2'])(
    'reads %j',
    (text) => {
      expect(troubles(text)).toEqual([]);
    },
  );

  it('binds * and / closer than + and -', () => {
    const parsed = parseFormula('A1 + B2 / C3 - D4');
    expect(parsed).toMatchObject({
      ok: true,
      expression: { operator: '-', at: 13, left: { operator: '+', right: { operator: '/', at: 8 } } },
    });
  });

  it('lists codes once, in the order of reading', () => {
    const parsed = parseFormula('B2 / (A1 + B2)');
    expect(parsed.ok && codesIn(parsed.expression)).toEqual([
      { code: 'B2', at: 0 },
      { code: 'A1', at: 6 },
    ]);
  });

  it.each<[string, number]>([
    ['', 0],
    ['A1 +', 4],
    ['A1 B2', 3],
    ['A1)', 2],
    ['（A1）', 0],
    ['A1 = B2', 0],
    ['-A1', 0],
    ['0x10', 0],
    ['1e3', 0],
    ['10n', 0],
    ['"A1"', 0],
    ['A1.b', 0],
    ['A1, B2', 0],
    ['A1 // B2', 3],
    ['A1 /* + */ + B2', 3],
    ['A1 > B2', 3],
    ['A1 && B2', 0],
    ['`A1`', 0],
    ['process.exit(1)', 0],
  ])('refuses %j at its place', (text, at) => {
    expect(troubles(text)[0]?.[0]).toBe(at);
  });

  it('lists all that is not allowed at once', () => {
    expect(troubles('-A1 + max(B2) ** 2').map(([at]) => at)).toEqual([0, 6, 14]);
  });
});
