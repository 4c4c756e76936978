import { handIn } from '../testing/hand-in.js';
import { type Content, merge } from '../testing/sheet.js';

const FORM = [['表5 服务贡献表'], ['填报单位：滨江职业技术学院']];
const HEADER = ['指标', null, '单位', '2023年'];

describe('rows that add others up', () => {
  it('among months are passed over, whatever they are called', () => {
    const rows: Content[][] = [
      ['填报单位：滨江职业技术学院'],
      ['月份', '横向技术服务到款额', '服务企业数'],
      ['1月', 1, 2],
      ['2月', 3, 4],
      ['一季度小计', 4, 4],
      ['4月', 5, 6],
      ['上半年合计', 9, 9],
    ];
    const { figures, findings } = handIn(rows);
    expect(figures).toHaveLength(6);
    expect(findings).toEqual([]);
  });

  it('among members are nobody’s', () => {
    const rows = [
      ['地区', '单位名称', '横向技术服务到款额'],
      ['滨江', '滨江职业技术学院', 60],
      [null, '滨江小计', 60],
      [null, '合计', 60],
    ];
    const { figures, findings } = handIn(rows, { merges: [merge(2, 1, 4, 1)] });
    expect([figures, findings]).toEqual([['SRV04@2023=6000 C2'], []]);
  });

  it('among indicators are passed over where they are no element', () => {
    const rows = [
      ['指标', '单位', '2023年'],
      ['横向技术服务到款额', '万元', 60],
      ['纵向科研经费到款额', '万元', 40],
      ['科研到款小计', '万元', 100],
    ];
    expect(handIn([...FORM, ...rows])).toMatchObject({
      figures: ['SRV04@2023=6000 C4', 'SRV05@2023=4000 C5'],
      findings: [],
    });
  });

  it('an indicator with 合计 behind its name is that indicator', () => {
    const rows = [
      ['指标', '单位', '2023年'],
      ['横向技术服务到款额合计', '万元', 60],
    ];
    expect(handIn([...FORM, ...rows])).toMatchObject({ figures: ['SRV04@2023=6000 C4'], findings: [] });
  });

  it.each<[string, Content[][], string[], ReturnType<typeof merge>[]?]>([
    [
      '合计 beside an indicator is the indicator',
      [HEADER, ['横向技术服务到款额', '合计', '万元', 20], ['毕业生就业人数', '小计', '人', 7]],
      ['SRV04@2023=2000 D4', 'TAL26@2022-2023=7 D5'],
    ],
    [
      'the same below its parts, where it is merged over them',
      [HEADER, ['毕业生就业人数', '留在当地', '人', 5], [null, '合计', '人', 7]],
      ['TAL20@2022-2023=5 D4', 'TAL26@2022-2023=7 D5'],
      [merge(4, 1, 5, 1)],
    ],
    [
      '合计 below several indicators is none of them',
      [
        HEADER,
        ['横向技术服务到款额', null, '万元', 20],
        ['毕业生就业人数', '留在当地', '人', 5],
        ['纵向科研经费到款额', null, '万元', 30],
        [null, '合计', '万元', 50],
      ],
      ['SRV04@2023=2000 D4', 'TAL20@2022-2023=5 D5', 'SRV05@2023=3000 D6'],
    ],
    [
      '合计 beside a category is none',
      [
        HEADER,
        ['科研服务', '横向技术服务到款额', '万元', 20],
        [null, '纵向科研经费到款额', '万元', 30],
        ['科研服务', '合计', '万元', 50],
      ],
      ['SRV04@2023=2000 D4', 'SRV05@2023=3000 D5'],
    ],
  ])('%s', (_, rows, figures, merges = []) => {
    expect(handIn([...FORM, ...rows], { merges })).toMatchObject({ figures, findings: [] });
  });
});
