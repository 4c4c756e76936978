import { type Content, sheetOf } from '../testing/sheet.js';
import { ELEMENT_MAP } from '../testing/element.js';
import { parseLayouts } from '../layout/parse.js';
import { locateGenericTables } from '../table/locate-generic.js';
import { correctMapping } from './correct.js';
import { layoutsFromMapping, openLabels } from './layout-from-mapping.js';
import { proposeMapping } from './propose.js';

const mappingOf = (...sheets: Content[][][]) =>
  proposeMapping(
    locateGenericTables(sheets.map((rows, index) => sheetOf(`表${index + 1}`, rows))),
    ELEMENT_MAP.values(),
  );
const naming = { code: 'service', name: '社会服务情况表' };
const PORTRAIT: Content[][] = [
  ['序号', '统计项目', '计量单位', '2022年', '2023年', '备注'],
  [1, '横向到款（万元）', '万元', 1, 2],
  [2, '服务企业单位数', '家', 1, 2],
  [3, '食堂满意度', '%', 1, 2],
  [4, '企业职工线上培训人次', '人次', 1, 2],
];

describe('a mapping kept as a layout', () => {
  it('names the columns and the labels that have an element', () => {
    const [draft, ...others] = layoutsFromMapping(mappingOf(PORTRAIT), naming);
    expect(others).toEqual([]);
    const parsed = parseLayouts([{ path: 'service.yaml', text: draft!.text }], ELEMENT_MAP);
    expect(parsed.ok && parsed.layouts.get('service')).toMatchObject({
      code: 'service',
      name: '社会服务情况表',
      orientation: 'portrait',
      columns: { index: ['序号'], name: ['统计项目'], unit: ['计量单位'], note: ['备注'] },
      items: expect.arrayContaining([{ labels: ['横向到款（万元）'], element: 'SRV04' }]) as unknown,
    });
    expect(draft!.text).toMatch(/^# 由 luoxuan map 保存/u);
  });

  it('leaves out what is in doubt until somebody sets it, or takes the doubtful on purpose', () => {
    const mapping = mappingOf(PORTRAIT);
    const taken = (withDoubtful: boolean) =>
      layoutsFromMapping(mapping, { ...naming, withDoubtful })[0]!.items;
    const open = (withDoubtful: boolean) => openLabels(mapping, { withDoubtful }).map(({ label }) => label);
    expect(open(false)).toContain('食堂满意度');
    expect(taken(false) + open(false).length).toBe(4);
    expect(taken(true)).toBeGreaterThanOrEqual(taken(false));
    expect(open(true)).toEqual(['食堂满意度']);
  });

  it('knows what is not to be read', () => {
    const corrected = correctMapping(
      mappingOf(PORTRAIT),
      [{ label: '食堂满意度', element: null }],
      ELEMENT_MAP,
    );
    if (!corrected.ok) throw new Error('not corrected');
    const [draft] = layoutsFromMapping(corrected.mapping, naming);
    const parsed = parseLayouts([{ path: 'service.yaml', text: draft!.text }], ELEMENT_MAP);
    expect(parsed.ok && parsed.layouts.get('service')?.items).toContainEqual({ labels: ['食堂满意度'] });
  });

  it('makes a file for each way in which tables lie', () => {
    const landscape: Content[][] = [
      ['学校名称', '横向技术服务到款额', '新加入企业数'],
      ['甲学院', 100, 90],
      ['乙学院', 100, 90],
    ];
    const drafts = layoutsFromMapping(mappingOf(PORTRAIT, landscape), naming);
    expect(drafts.map(({ code, orientation }) => [code, orientation])).toEqual([
      ['service', 'portrait'],
      ['service-landscape', 'landscape'],
    ]);
    expect(
      parseLayouts(
        drafts.map(({ code, text }) => ({ path: `${code}.yaml`, text })),
        ELEMENT_MAP,
      ).ok,
    ).toBe(true);
  });

  it('of which nothing is known is none', () => {
    expect(
      layoutsFromMapping(
        mappingOf([
          ['项目', '2023年'],
          ['食堂满意度', 1],
        ]),
        naming,
      ),
    ).toEqual([]);
  });
});
