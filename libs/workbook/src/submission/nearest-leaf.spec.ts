import { shipped } from '../testing/shipped.js';
import { nearestFinder } from './nearest.js';

const { catalog } = await shipped();
const nearest = nearestFinder(catalog.elements.values());

describe('the nearest element to a row below another', () => {
  it.each([
    ['教学资源库数/接入国家智慧教育平台数量', undefined],
    ['在线精品课程数/接入国家智慧教育平台数量', undefined],
    ['毕业生就业人数/其中：留当地就业人员', 'TAL20'],
    ['科研情况/横向技术服务到帐额', 'SRV04'],
    ['1.2 横向技术服务到帐额', 'SRV04'],
  ])('%s is %s', (name, code) => {
    expect(nearest('', name)?.code).toBe(code);
  });
});
