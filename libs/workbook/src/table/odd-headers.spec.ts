import { handIn } from '../testing/hand-in.js';
import { type Content, merge } from '../testing/sheet.js';

const OWN = '滨江职业技术学院';
const FORM = [['表5 服务贡献表'], [`填报单位：${OWN}`]];

describe('headers as some offices write them', () => {
  it.each<[string, Content]>([
    ['all months of the year', '2023年1—12月'],
    ['the same with a hyphen', '2023年1-12月'],
    ['the same in full', '2023年1月至12月'],
    ['the same from month to month', '2023年1月—2023年12月'],
    ['the whole year', '2023年全年'],
    ['the file’s own year', '全年'],
    ['the same as a sum', '全年合计'],
    ['the same of a year', '年度合计'],
    ['a sum of money', '金额'],
    ['the same in another word', '数额'],
    ['figures', '数量'],
    ['data', '数据'],
    ['a number', '数'],
  ])('%s', (_, header) => {
    const rows = [...FORM, ['项目', '单位', header], ['横向技术服务到款额', '万元', 60]];
    expect(handIn(rows)).toMatchObject({ figures: ['SRV04@2023=6000 C4'], findings: [] });
  });

  it('part of a year is not the year', () => {
    const rows = [...FORM, ['项目', '单位', '2023年1—5月'], ['横向技术服务到款额', '万元', 60]];
    expect(handIn(rows).figures).toEqual([]);
  });

  it('the year beside its quarters is the figure that is wanted', () => {
    const rows = [
      ...FORM,
      ['指标', '单位', '第一季度', '第二季度', '第三季度', '第四季度', '全年'],
      ['横向技术服务到款额', '万元', 10, 20, 30, 40, 100],
      ['服务企业数', '家', 1, 2, 3, 4, 5],
    ];
    expect(handIn(rows)).toMatchObject({ figures: ['SRV04@2023=10000 G4', 'SRV03@2023=5 G5'], findings: [] });
  });

  it.each([
    ['with a blank column between them', 1],
    ['side by side', 0],
  ])('tables beside each other %s have titles of their own', (_, gap) => {
    const between = Array.from({ length: gap }, () => null);
    const rows = [
      ['表5 服务贡献表', null, null, null, ...between, '表6 落实政策表', null, null, null],
      ['序号', '指标', '单位', '2023年', ...between, '序号', '指标', '单位', '2023年'],
      [1, '横向技术服务到款额', '万元', 60, ...between, 1, '年生均财政拨款水平', '元', 12_000],
      [2, '毕业生就业人数', '人', 7, ...between, 2, '企业提供的校内实践教学设备值', '万元', 8],
    ];
    const merges = [merge(1, 1, 1, 4), merge(1, 5 + gap, 1, 8 + gap)];
    const { figures, submission } = handIn(rows, { merges });
    const shown = figures.map((text) => text.replace(/ .*$/u, ''));
    expect(shown).toEqual(['SRV04@2023=6000', 'TAL26@2022-2023=7', 'GUA04@2023=1200000', 'POL11@2023=800']);
    expect(submission.tables.map(({ layout }) => layout)).toEqual(['quality-contribution', 'quality-policy']);
  });

  it('tables beside each other need not have the same header', () => {
    const rows = [
      ['序号', '指标', '2023年', null, '编号', '项目', '单位', '数值'],
      [1, '横向技术服务到款额', 60, null, 1, '服务企业数', '家', 5],
      [2, '毕业生就业人数', 7, null, 2, '纵向科研经费到款额', '万元', 8],
    ];
    expect(handIn(rows).figures).toEqual([
      'SRV04@2023=6000 C2',
      'TAL26@2022-2023=7 C3',
      'SRV03@2023=5 H2',
      'SRV05@2023=800 H3',
    ]);
  });
});
