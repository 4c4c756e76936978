import { handIn } from '../testing/hand-in.js';
import type { Content } from '../testing/sheet.js';

const codes = (rows: Content[][]): string[] => handIn(rows).findings;

describe('a table that says nowhere inside what it counts', () => {
  it('of members and years is told so', () => {
    const rows = [
      ['各院校横向技术服务到款额（万元）'],
      ['单位名称', '2021年', '2022年', '2023年'],
      ['滨江职业技术学院', 40, 50, 60],
      ['滨江技师学院', 4, 5, 6],
    ];
    const { findings, submission } = handIn(rows);
    expect(findings).toEqual(['error no-indicator A2']);
    expect(submission.findings[0]?.message.zh).toBe(
      '这张表的行是单位或期间，列是期间，表内没有写是哪个指标，没有读取',
    );
    expect(codes(rows.slice(1))).toEqual(['error no-indicator A1']);
    const numbered = rows.slice(1).map((row, index) => [index === 0 ? '序号' : index, ...row]);
    expect(codes(numbered)).toEqual(['error no-indicator A1']);
  });

  it('another table that fits no layout is not', () => {
    expect(
      codes([
        ['甲', '乙', '丙'],
        ['子', 1, 2],
        ['丑', 3, 4],
      ]),
    ).toEqual(['error no-layout A1']);
  });
});
