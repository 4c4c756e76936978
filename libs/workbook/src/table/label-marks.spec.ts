import type { Cell } from '../read/cell.js';
import { bareName, readLabel } from './path.js';
import { resolvePeriod } from './period-label.js';

const cell = (text: string): Cell => ({ ref: 'A1', row: 1, column: 1, type: 'text', value: text, text });
const NAME = '横向技术服务到款额';

describe('what stands around a name and is no part of it', () => {
  it.each([
    `${NAME}①`,
    `${NAME} ②`,
    `${NAME}¹`,
    `${NAME}#`,
    `${NAME}（注1）`,
    `${NAME}[注1]`,
    `${NAME}（见注2）`,
    `${NAME}[1]`,
    `${NAME}（*）`,
    `${NAME}（合计）`,
    `${NAME}合计`,
    `1.2 ${NAME}`,
    `3.1${NAME}`,
    `1.2.3${NAME}`,
    `1.2.3 ${NAME}`,
    `a)${NAME}`,
    `（1.2）${NAME}`,
    `第1项 ${NAME}`,
    `第一项：${NAME}`,
    `▲${NAME}`,
    `◆ ${NAME}`,
    `本年${NAME}`,
    `本年度${NAME}`,
    `2023年${NAME}（合计）`,
  ])('%s', (text) => {
    expect(readLabel(cell(text)).part?.bare).toBe(NAME);
  });

  it.each([
    [`${NAME}，万元`, '万元'],
    [`${NAME}/万元`, '万元'],
    [`${NAME}，单位：万元`, '单位:万元'],
    [`${NAME}①（万元）`, '万元'],
    [`${NAME}（万元）①`, '万元'],
    [`${NAME}（万元）（必填）`, '万元'],
    [`${NAME}（注1）（万元）`, '万元'],
  ])('%s is in %s', (text, unit) => {
    const label = readLabel(cell(text));
    expect([label.part?.bare, label.unit]).toEqual([NAME, unit]);
  });

  it.each([
    ['生均教学科研仪器设备值，元/生', '生均教学科研仪器设备值', '元/生'],
    ['生均值元/生', '生均值元/生', undefined],
    ['在线精品课程/国家级', '在线精品课程/国家级', undefined],
    ['是/否', '是/否', undefined],
  ])('a stroke within %s is left', (text, bare, unit) => {
    const label = readLabel(cell(text));
    expect([label.part?.bare, label.unit]).toEqual([bare, unit]);
  });

  it.each(['合计', '人数合计', '数量合计', '本年合计', '本年', '本年数', '毕业生数1', '第一产业产值'])(
    '%s stays as it is',
    (text) => {
      const { part, thisYear } = readLabel(cell(text));
      expect([part?.bare, thisYear]).toEqual([text, undefined]);
    },
  );

  it('of a path whose last label is a unit nothing is left out', () => {
    expect(bareName('在线精品课程/学时')).toBe('在线精品课程/学时');
  });

  it('本年 in the table of a month is not about the month', () => {
    expect(readLabel(cell(`本年${NAME}`)).thisYear).toBe(true);
    const september = { kind: 'month', year: 2023, month: 9 } as const;
    const year = { kind: 'year', year: 2023 } as const;
    expect(resolvePeriod([{ kind: 'this-year' }], september)).toEqual({
      kind: 'window',
      from: 2023,
      to: 2023,
    });
    expect(resolvePeriod([{ kind: 'this-year' }], year)).toEqual(year);
  });
});
