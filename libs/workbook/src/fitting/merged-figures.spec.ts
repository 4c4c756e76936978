import { handIn } from '../testing/hand-in.js';
import { type Content, merge } from '../testing/sheet.js';

const FORM = [['表5 服务贡献表'], ['填报单位：滨江职业技术学院']];

describe('a figure in merged cells', () => {
  it('is taken for the first of the years, and that is said', () => {
    const { figures, findings, submission } = handIn(
      [...FORM, ['指标', '单位', '2022年', '2023年'], ['横向技术服务到款额', '万元', 100, null]],
      { merges: [merge(4, 3, 4, 4)] },
    );
    expect(figures).toEqual(['SRV04@2022=10000 C4']);
    expect(findings).toEqual(['warning merged-figure C4']);
    expect(submission.findings.find(({ code }) => code === 'merged-figure')).toMatchObject({
      found: '100',
      message: {
        zh: '合并单元格 C4:D4 里的数只算作「横向技术服务到款额」（2022年）的一个数，被它盖住的各格没有数',
      },
    });
  });

  it('is taken for the first of the indicators', () => {
    const { figures, findings } = handIn(
      [
        ...FORM,
        ['指标', '单位', '2023年'],
        ['横向技术服务到款额', '万元', 100],
        ['纵向科研经费到款额', '万元', null],
      ],
      { merges: [merge(4, 3, 5, 3)] },
    );
    expect(figures).toEqual(['SRV04@2023=10000 C4']);
    expect(findings).toEqual(['warning merged-figure C4']);
  });

  it('in a landscape table the element of the first column has it', () => {
    const rows: Content[][] = [
      ['单位名称', '横向技术服务到款额', '纵向科研经费到款额', '服务企业数'],
      ['滨江职业技术学院', 60, null, 5],
      ['某公司', 60, null, 5],
    ];
    const { figures, findings } = handIn(rows, { merges: [merge(2, 2, 2, 3), merge(3, 2, 3, 3)] });
    expect(figures).toEqual(['SRV04@2023=6000 B2', 'SRV03@2023=5 D2']);
    expect(findings).toEqual(['warning merged-figure B2', 'hint row-of-another-member A3']);
  });

  it.each<[string, Content[][], ReturnType<typeof merge>[]]>([
    [
      'a row in two lines, all of its cells merged',
      [
        ['指标', '单位', '2023年', '备注'],
        ['横向技术服务到款额', '万元', 100, '含税'],
        [null, null, null, '不含培训'],
      ],
      [merge(4, 1, 5, 1), merge(4, 2, 5, 2), merge(4, 3, 5, 3)],
    ],
    [
      'no data',
      [
        ['指标', '单位', '2022年', '2023年'],
        ['纵向科研经费到款额', '万元', 10, 10],
        ['横向技术服务到款额', '万元', '/', null],
      ],
      [merge(5, 3, 5, 4)],
    ],
    [
      'a figure that goes on into the column of notes',
      [
        ['指标', '单位', '2023年', '备注'],
        ['横向技术服务到款额', '万元', 100, null],
      ],
      [merge(4, 3, 4, 4)],
    ],
  ])('nothing is said of %s', (_, rows, merges) => {
    const { findings } = handIn([...FORM, ...rows], { merges });
    expect(findings.filter((text) => text.includes('merged'))).toEqual([]);
  });
});
