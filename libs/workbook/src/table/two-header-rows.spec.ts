import { handIn } from '../testing/hand-in.js';
import { type Content, merge, sheetOf } from '../testing/sheet.js';
import { locateGenericTables } from './locate-generic.js';

const paths = (rows: Content[][], merges: ReturnType<typeof merge>[] = []): string[][] =>
  locateGenericTables([sheetOf('表', rows, { merges })]).map(({ columns }) =>
    columns.map(({ path }) => path.join('/')),
  );

const OWN = '滨江职业技术学院';

describe('two rows of headers', () => {
  it('groups of a single column each have their columns below them', () => {
    const rows = [
      ['单位名称', '服务', '培训'],
      [null, '服务企业数', '企业员工培训人次'],
      [OWN, 5, 500],
    ];
    expect(paths(rows)).toEqual([['单位名称', '服务/服务企业数', '培训/企业员工培训人次']]);
    expect(handIn(rows)).toMatchObject({ figures: ['SRV03@2023=5 B3', 'SRV12@2023=500 C3'], findings: [] });
  });

  it('groups of one column beside groups of several', () => {
    const rows = [
      ['序号', '单位名称', '到款', null, '培训', '服务企业数'],
      [null, null, '横向技术服务到款额', '纵向科研经费到款额', '企业员工培训人次', null],
      [1, OWN, 60, 70, 500, 5],
    ];
    const expected = [
      [
        '序号',
        '单位名称',
        '到款/横向技术服务到款额',
        '到款/纵向科研经费到款额',
        '培训/企业员工培训人次',
        '服务企业数',
      ],
    ];
    expect(paths(rows)).toEqual(expected);
    expect(paths(rows, [merge(1, 3, 1, 4)])).toEqual(expected);
    expect(handIn(rows).figures).toEqual([
      'SRV04@2023=6000 C3',
      'SRV05@2023=7000 D3',
      'SRV12@2023=500 E3',
      'SRV03@2023=5 F3',
    ]);
  });

  it('labels that are written in both rows are one', () => {
    const rows = [
      ['序号', '单位名称', '到款情况', null],
      ['序号', '单位名称', '横向技术服务到款额', '纵向科研经费到款额'],
      [1, OWN, 60, 70],
    ];
    const merges = [merge(1, 3, 1, 4)];
    expect(paths(rows, merges)).toEqual([
      ['序号', '单位名称', '到款情况/横向技术服务到款额', '到款情况/纵向科研经费到款额'],
    ]);
    expect(handIn(rows, { merges })).toMatchObject({
      figures: ['SRV04@2023=6000 C3', 'SRV05@2023=7000 D3'],
      findings: [],
    });
    expect(handIn(rows).figures).toEqual(['SRV04@2023=6000 C3', 'SRV05@2023=7000 D3']);
  });

  it('the same in a table with an indicator in each row', () => {
    const rows = [
      ['填报单位', OWN],
      ['序号', '指标名称', '单位', '数据', null],
      ['序号', '指标名称', '单位', '2022年', '2023年'],
      [1, '横向技术服务到款额', '万元', 50, 60],
    ];
    expect(handIn(rows, { merges: [merge(2, 4, 2, 5)] })).toMatchObject({
      figures: ['SRV04@2022=5000 D4', 'SRV04@2023=6000 E4'],
      findings: [],
    });
  });

  it('a line of labels above a header declares no member', () => {
    const rows = [
      ['序号', '单位名称', '到款情况', null],
      ['编号', '单位', '横向技术服务到款额', '纵向科研经费到款额'],
      [1, OWN, 60, 70],
    ];
    expect(handIn(rows, { merges: [merge(1, 3, 1, 4)] })).toMatchObject({
      figures: ['SRV04@2023=6000 C3', 'SRV05@2023=7000 D3'],
      findings: [],
    });
  });

  it.each<[string, Content[][], string[]]>([
    [
      'a first row of words',
      [
        ['指标名称', '单位', '2023年', '备注'],
        [null, '万元', '未完成', '含税'],
        ['横向技术服务到款额', '万元', 60, null],
      ],
      ['指标名称', '单位', '2023年', '备注'],
    ],
    [
      'a first row in words of its own, with a name',
      [
        ['单位名称', '横向技术服务到款额', '纵向科研经费到款额'],
        ['甲学院', '未统计数据', '未统计数据'],
        ['乙学院', 1, 2],
      ],
      ['单位名称', '横向技术服务到款额', '纵向科研经费到款额'],
    ],
    [
      'the first line of a group',
      [
        ['类别', '指标名称', '2023年'],
        [null, '服务企业数', '详见附件'],
        ['服务', '横向技术服务到款额', 60],
      ],
      ['类别', '指标名称', '2023年'],
    ],
  ])('%s is none', (_, rows, path) => {
    expect(paths(rows)).toEqual([path]);
  });
});
