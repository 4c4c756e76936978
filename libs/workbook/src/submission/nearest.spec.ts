import { ELEMENTS } from '../testing/element.js';
import { nearestFinder } from './nearest.js';

describe('the nearest element', () => {
  it.each([
    ['SRV4', '', 'SRV04'],
    ['srvO4', '', 'SRV04'],
    ['SRV 12', '', 'SRV12'],
    ['', '横向技术服务到帐额', 'SRV04'],
    ['', '企业职工培训人次', 'SRV12'],
    ['XYZ', '服务的企业数', 'SRV03'],
    ['SRV05', '食堂满意度', undefined],
    ['XYZ', '', undefined],
    ['', '食堂满意度', undefined],
    ['', '', undefined],
  ])('to code %j and name %j is %s', (code, name, expected) => {
    expect(nearestFinder(ELEMENTS)(code, name)?.code).toBe(expected);
  });

  it('stops helping where a file holds nothing but unknown rows', () => {
    const nearest = nearestFinder(ELEMENTS);
    for (let row = 0; row < 200; row++) nearest('SRV4', '');
    expect(nearest('SRV4', '')).toBeUndefined();
  });
});
