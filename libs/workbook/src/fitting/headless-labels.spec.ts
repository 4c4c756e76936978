import { handIn } from '../testing/hand-in.js';
import { type Content, merge } from '../testing/sheet.js';

const FORM = [['表5 服务贡献表'], ['填报单位：滨江职业技术学院']];
const HEADER = ['序号', '指标', null, '单位', '2023年'];

describe('a second column of labels without a header', () => {
  it.each<[string, Content[][], string[]]>([
    [
      'names the part of what stands left of it',
      [
        HEADER,
        [1, '知识产权项目数', '专利授权', '项', 5],
        [2, '毕业生就业人数', '留在当地', '人', 7],
        [3, '非学历培训学时', '公益项目', '学时', 96],
        [4, '横向技术服务产生的经济效益', null, '万元', 100],
      ],
      ['CON05@2022-2023=5 E4', 'TAL20@2022-2023=7 E5', 'CON08@2022-2023=96 E6', 'SRV09@2023=10000 E7'],
    ],
    [
      'with a column of running numbers that has no header either',
      [
        [null, '指标', null, '单位', '2023年'],
        [1, '知识产权项目数', '专利授权', '项', 5],
        [2, '毕业生就业人数', '留在当地', '人', 7],
      ],
      ['CON05@2022-2023=5 E4', 'TAL20@2022-2023=7 E5'],
    ],
    [
      'the group stands once',
      [
        ['指标', null, '单位', '2023年'],
        ['知识产权项目数', null, '项', 9],
        [null, '专利授权', '项', 5],
        [null, '其中：发明专利授权', '项', 3],
        ['毕业生就业人数', '留在当地', '人', 7],
      ],
      ['CON04@2022-2023=9 D4', 'CON05@2022-2023=5 D5', 'SRV10@2023=3 D6', 'TAL20@2022-2023=7 D7'],
    ],
    [
      'no column of units',
      [
        ['指标', null, '2023年'],
        ['毕业生满意度', '应届', '96%'],
        ['知识产权项目数', '专利授权', 5],
      ],
      ['SAT08@2022-2023=9600 C4', 'CON05@2022-2023=5 C5'],
    ],
    [
      'names of categories in the named column',
      [
        ['指标', null, '单位', '2023年'],
        ['培训', '企业员工培训人次', '人次', 500],
        [null, '非学历培训学时', '学时', 90],
      ],
      ['SRV12@2023=500 D4', 'SRV13@2023=90 D5'],
    ],
    [
      'two of them',
      [
        ['指标', null, null, '单位', '2023年'],
        ['服务', '知识产权项目数', null, '项', 9],
        [null, null, '专利授权', '项', 5],
      ],
      ['CON04@2022-2023=9 E4', 'CON05@2022-2023=5 E5'],
    ],
    [
      'below a blank corner',
      [
        [null, null, '2022年', '2023年'],
        ['知识产权项目数', null, 8, 9],
        [null, '专利授权', 4, 5],
      ],
      ['CON04@2021-2022=8 C4', 'CON04@2022-2023=9 D4', 'CON05@2021-2022=4 C5', 'CON05@2022-2023=5 D5'],
    ],
  ])('%s', (_, rows, figures) => {
    expect(handIn([...FORM, ...rows]).figures).toEqual(figures);
  });

  it('a part is never taken for the whole', () => {
    const { figures, findings } = handIn([
      ...FORM,
      HEADER,
      [1, '横向技术服务到款额', '其中：中小企业', '万元', 60],
      [2, '毕业生就业人数', null, '人', 7],
    ]);
    expect(figures).toEqual(['TAL26@2022-2023=7 E5']);
    expect(findings).toEqual(['error unknown-element C4', 'error figure-without-element E4']);
  });

  it('the group merged down, and 其中 merged down beside its parts', () => {
    const rows = [
      ...FORM,
      HEADER,
      [1, '毕业生就业人数', null, '人', 9],
      [2, '其中', '留在当地', '人', 7],
      [3, null, '到西部和东北地区就业人数', '人', 1],
    ];
    expect(handIn(rows, { merges: [merge(5, 2, 6, 2)] }).figures).toEqual([
      'TAL26@2022-2023=9 E4',
      'TAL20@2022-2023=7 E5',
      'CON01@2022-2023=1 E6',
    ]);
    const grouped = [...FORM, HEADER, [1, '知识产权项目数', null, '项', 9], [2, null, '专利授权', '项', 5]];
    expect(handIn(grouped, { merges: [merge(4, 2, 5, 2)] }).figures).toEqual([
      'CON04@2022-2023=9 E4',
      'CON05@2022-2023=5 E5',
    ]);
  });

  it('units without a header are units', () => {
    const rows = [
      ['指标', null, '2023年'],
      ['横向技术服务到款额', '元', 600_000],
      ['知识产权项目数', '项', 5],
    ];
    expect(handIn([...FORM, ...rows]).figures).toEqual(['SRV04@2023=6000 C4', 'CON04@2022-2023=5 C5']);
  });

  it('remarks right of the figures name nothing', () => {
    const rows = [
      ['指标', '单位', '2023年', null],
      ['横向技术服务到款额', '万元', 60, '含税'],
      ['知识产权项目数', '项', 5, '专利授权'],
    ];
    expect(handIn([...FORM, ...rows]).figures).toEqual(['SRV04@2023=6000 C4', 'CON04@2022-2023=5 C5']);
  });
});
