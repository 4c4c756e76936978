import { Rational } from '@luoxuan/quantity';
import { rankAmong } from './rank.js';

const numbers = (values: string[]) => values.map((v) => new Rational(v));

describe('rankAmong', () => {
  it.each<[string, string, string[], 'up' | 'down', number]>([
    ['the best', '9', ['7', '8'], 'up', 1],
    ['the last', '6', ['7', '8'], 'up', 3],
    ['lower is better', '6', ['7', '8'], 'down', 1],
    ['a shared rank', '8', ['8', '9', '7'], 'up', 2],
    ['after a shared rank', '7', ['8', '8', '9'], 'up', 4],
    ['a third is not 0.33', '1/3', ['0.333333333333'], 'up', 1],
  ])('%s', (_case, value, others, direction, rank) => {
    expect(rankAmong(new Rational(value), numbers(others), direction)).toEqual({
      rank,
      of: others.length + 1,
    });
  });
});
