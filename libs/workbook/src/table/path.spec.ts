import type { Cell } from '../read/cell.js';
import { bareName, readLabel } from './path.js';

const cell = (text: string): Cell => ({ ref: 'A1', row: 1, column: 1, type: 'text', value: text, text });

describe('a label', () => {
  it.each<[string, string, string | undefined]>([
    ['横向到款（万元）', '横向到款', '万元'],
    ['【新增】横向到款（单位：万元）', '横向到款', '单位:万元'],
    ['其中：升学人数', '升学人数', undefined],
    ['　　其中:升 学 人 数', '升学人数', undefined],
    ['A类：留在当地就业', '留在当地就业', undefined],
    ['其中: (A)留在当地就业', '留在当地就业', undefined],
    ['1.毕业生数', '毕业生数', undefined],
    ['（一）毕业生数', '毕业生数', undefined],
    ['三、毕业生数', '毕业生数', undefined],
    ['①毕业生数', '毕业生数', undefined],
    ['*毕业生数（必填）', '毕业生数', undefined],
    ['毕业生数（女）', '毕业生数(女)', undefined],
    ['(国家级)教学资源库', '(国家级)教学资源库', undefined],
    ['其中', '其中', undefined],
    ['其中：', '其中', undefined],
  ])('%s is %s in %s', (text, bare, unit) => {
    const label = readLabel(cell(text));
    expect(label.part?.bare).toBe(bare);
    expect(label.unit).toBe(unit);
  });

  it('that is a period and nothing else has no name', () => {
    expect(readLabel(cell('2023年（万元）'))).toMatchObject({
      unit: '万元',
      period: { period: { year: 2023 } },
    });
    expect(readLabel(cell('2023年（万元）')).part).toBeUndefined();
    expect(readLabel(cell('本年')).part?.bare).toBe('本年');
  });

  it('is never stripped to nothing', () => {
    for (const text of ['1.', '其中:', '(1)', '***', '一、']) expect(bareName(text)).not.toBe('');
  });
});
