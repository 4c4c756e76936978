import { pointsOf, type JudgedCase } from '../testing/judged.js';

const RULE = { kind: 'relative-to-best' } as const;

describe('relative to the best', () => {
  it.each<[string, JudgedCase, string]>([
    ['behind the best', { value: '30', peers: ['40', '10'] }, '75.00'],
    ['the best itself', { value: '50', peers: ['40', '10'] }, '100.00'],
    ['level with the best', { value: '40', peers: ['40'] }, '100.00'],
    ['lower is better: behind', { value: '20', peers: ['15', '30'], direction: 'down' }, '75.00'],
    ['lower is better: the best itself', { value: '15', peers: ['20'], direction: 'down' }, '100.00'],
    ['a value of 0 is 0 of the best', { value: '0', peers: ['40'] }, '0.00'],
    ['a value below 0 earns nothing', { value: '-3', peers: ['40'] }, '0.00'],
    ['everybody is at 0', { value: '0', peers: ['0'] }, 'denominator-is-zero'],
    ['lower is better and a value of 0', { value: '0', peers: ['4'], direction: 'down' }, 'value-is-zero'],
    ['nobody beside it', { value: '30' }, 'no-peers'],
    ['no value', { peers: ['40'] }, 'no-data'],
    ['a part of the value', { value: 'incomplete', peers: ['40'] }, 'incomplete'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf(RULE, given)).toBe(points);
  });
});
