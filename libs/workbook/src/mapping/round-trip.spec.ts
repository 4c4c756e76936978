import { type Content, merge, sheetOf } from '../testing/sheet.js';
import { ELEMENTS, elementOf } from '../testing/element.js';
import { parseLayouts } from '../layout/parse.js';
import type { Sheet } from '../read/cell.js';
import { readSubmission } from '../submission/read-submission.js';
import { locateGenericTables } from '../table/locate-generic.js';
import { layoutsFromMapping } from './layout-from-mapping.js';
import { proposeMapping } from './propose.js';

const elements = new Map(
  [
    ...ELEMENTS,
    elementOf({ code: 'SRV13', name: '非学历培训学时', unit: '学时', period: 'month' }),
    elementOf({ code: 'SRV14', name: '非学历培训到账经费', unit: '万元', decimals: 2, type: 'amount' }),
    elementOf({ code: 'CON01', name: '国家级教学资源库数' }),
    elementOf({ code: 'CON02', name: '国家级在线课程数' }),
  ].map((element) => [element.code, element]),
);
const expected = {
  member: { code: 'jia', name: '甲学院', kind: '高职' as const },
  period: { kind: 'year' as const, year: 2023 },
};

/** What is read with nothing but the layouts of the proposed mapping: element → figure in its smallest steps. */
function readBack(rows: Content[][], more: Partial<Sheet> = {}): Record<string, number> {
  const sheets = [sheetOf('表一', rows, more)];
  const mapping = proposeMapping(locateGenericTables(sheets), elements.values(), expected);
  const drafts = layoutsFromMapping(mapping, { code: 'kept', name: '表一', withDoubtful: true });
  const parsed = parseLayouts(
    drafts.map(({ code, text }) => ({ path: `${code}.yaml`, text })),
    elements,
  );
  if (!parsed.ok) throw new Error(parsed.faults.map(({ what }) => what.en).join('; '));
  const { readings } = readSubmission(sheets, { layouts: [...parsed.layouts.values()], elements, expected });
  const own = readings.filter(({ period }) => period === '2023');
  return Object.fromEntries(own.map(({ element, quantity }) => [element, quantity.steps]));
}

describe('what a mapping proposes, the reader reads by the layout that is kept', () => {
  it.each<[what: string, rows: Content[][], more: Partial<Sheet>, figures: Record<string, number>]>([
    [
      'of a portrait table with years side by side',
      [
        ['序号', '统计内容', '计量单位', '2022年', '2023年'],
        [1, '横向技术服务到账经费', '万元', 1, 2.5],
        [2, '【新增】服务企业数目（家）', '家', 3, 4],
        [3, '职工培训', '人次', 5, 6],
        [4, '技术服务项目', '项', 7, 8],
      ],
      {},
      { SRV04: 250, SRV03: 4, SRV12: 6, SRV02: 8 },
    ],
    [
      'of a table with sub-rows',
      [
        ['指标', '本年'],
        ['技术服务项目', 8],
        ['其中：横向技术服务到账经费（万元）', 2.5],
        ['　　　服务企业数目', 4],
      ],
      {},
      { SRV02: 8, SRV04: 250, SRV03: 4 },
    ],
    [
      'below a blank corner',
      [
        [null, '2022', '2023'],
        ['横向技术服务到账经费', 1, 2.5],
        ['技术服务项目', 7, 8],
      ],
      {},
      { SRV04: 250, SRV02: 8 },
    ],
    [
      'of rows that only their heading tells apart',
      [
        ['指标', '2023年'],
        ['一、教学资源库数'],
        ['国家级', 3],
        ['二、在线课程数'],
        ['国家级', 5],
        ['技术服务项目', 8],
      ],
      {},
      { CON01: 3, CON02: 5, SRV02: 8 },
    ],
    [
      'of a landscape table with two header rows',
      [
        ['学校名称', '非学历培训', null, '技术服务项目'],
        [null, '学时', '到款额（万元）', null],
        ['甲学院', 90, 1.5, 8],
      ],
      { merges: [merge(1, 1, 2, 1), merge(1, 2, 1, 3), merge(1, 4, 2, 4)] },
      { SRV13: 90, SRV14: 150, SRV02: 8 },
    ],
    [
      'of a long table',
      [
        ['单位名称', '统计内容', '年度', '数值'],
        ['甲学院', '技术服务项目', 2023, 8],
        ['甲学院', '横向技术服务到账经费', 2023, 2.5],
        ['甲学院', '技术服务项目', 2022, 7],
      ],
      {},
      { SRV02: 8, SRV04: 250 },
    ],
  ])('%s', (_what, rows, more, figures) => {
    expect(readBack(rows, more)).toEqual(figures);
  });
});
