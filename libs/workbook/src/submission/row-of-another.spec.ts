import { handIn } from '../testing/hand-in.js';

const finding = (rows: Parameters<typeof handIn>[0]) =>
  handIn(rows).submission.findings.find(({ code }) => code === 'row-of-another-member');

describe('a row of another member', () => {
  it('is named by its name, though its code stands first', () => {
    const rows = [
      ['单位代码', '单位名称', '横向技术服务到款额'],
      ['bjzy', '滨江职业技术学院', 60],
      ['12345', '滨江技师学院', 70],
    ];
    expect(finding(rows)).toMatchObject({ ref: 'B3', found: '滨江技师学院' });
    expect(finding(rows)?.message.zh).toContain('（如「滨江技师学院」）');
  });

  it('by its code where it has nothing else', () => {
    const rows = [
      ['单位代码', '横向技术服务到款额'],
      ['bjzy', 60],
      ['bjjs', 70],
    ];
    expect(finding(rows)).toMatchObject({ ref: 'A3', found: 'bjjs' });
  });
});
