import type { Quantity } from '@luoxuan/quantity';
import type { Layout } from '../layout/layout.js';
import { ELEMENT_MAP } from '../testing/element.js';
import { recordOfYearBefore } from '../testing/record.js';
import { type Content, sheetOf } from '../testing/sheet.js';
import { readSubmission } from './read-submission.js';
import type { SubmissionRequest } from './submission.js';

const LAYOUT: Layout = {
  code: 'template',
  name: '模板',
  orientation: 'portrait',
  columns: {
    code: ['指标代码'],
    name: ['指标名称'],
    unit: ['单位'],
    before: ['上年同期'],
    value: ['本期', '本月'],
    note: ['备注'],
  },
  meta: { member: ['填报单位'], period: ['期间'], unit: ['单位'] },
  bodyEnd: ['制表说明'],
  totals: ['合计'],
};
const DECLARED: Content[] = ['填报单位：滨江职业技术学院  期间：2025年9月'];
const HEADER: Content[] = ['指标代码', '指标名称', '单位', '上年同期', '本期', '备注'];
const REQUEST: SubmissionRequest = {
  layouts: [LAYOUT],
  elements: ELEMENT_MAP,
  expected: {
    member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职' },
    period: { kind: 'month', year: 2025, month: 9 },
  },
};
const wan = (steps: number): Quantity => ({ steps, unit: '万元', decimals: 2 });
const onRecord = (quantity: Quantity) =>
  recordOfYearBefore(ELEMENT_MAP.values(), REQUEST.expected, ({ code }) =>
    code === 'SRV04' ? quantity : null,
  );

const submit = (rows: Content[][], more: Partial<SubmissionRequest> = {}, declared = DECLARED) =>
  readSubmission([sheetOf('表', [declared, HEADER, ...rows])], { ...REQUEST, ...more });
const codes = ({ findings }: ReturnType<typeof submit>, ...levels: string[]) =>
  findings
    .filter(
      ({ code, level }) => code !== 'elements-absent' && (levels.length === 0 || levels.includes(level)),
    )
    .map(({ code, ref }) => `${code}@${ref ?? ''}`);

describe('reading a submission', () => {
  it('reads figures in their element and unit, with address and raw text', () => {
    const result = submit([
      ['SRV04', '横向技术服务到款额', '万元', null, '3,515.53'],
      ['SRV02', '技术服务项目数', '项', null, 12],
    ]);
    expect(result).toMatchObject({ read: 2, rejected: 0, blocked: false });
    expect(result.readings).toEqual([
      { element: 'SRV04', period: '2025-09', quantity: wan(351553), sheet: '表', ref: 'E3', raw: '3,515.53' },
      {
        element: 'SRV02',
        period: '2025-09',
        quantity: { steps: 12, unit: '项', decimals: 0 },
        sheet: '表',
        ref: 'E4',
        raw: '12',
      },
    ]);
  });

  it('counts what is owed and not there as missing, blank or without a row', () => {
    const result = submit([['SRV04', null, null, null, '/'], ['SRV02'], ['SRV12', null, null, null, 5]]);
    // SRV03 and GOV99 have no row.
    expect(result).toMatchObject({ read: 1, missing: 4, rejected: 0 });
    expect(result.findings).toMatchObject([{ code: 'elements-absent', level: 'hint', found: '2' }]);
  });

  it('rejects one cell and keeps the others', () => {
    const result = submit([
      ['SRV04', null, '万元', null, '约500'],
      ['SRV02', null, null, null, 3],
    ]);
    expect(result).toMatchObject({ read: 2, rejected: 1, blocked: false, readings: [{ element: 'SRV02' }] });
    expect(codes(result, 'error')).toEqual(['approximate@E3']);
  });

  it('knows an element by its name or an alias alone, with prefix and unit in brackets', () => {
    const result = submit([[null, '【新增】 横向到款（元）', null, null, 35155300]]);
    expect(result.readings).toMatchObject([{ element: 'SRV04', quantity: wan(351553) }]);
  });

  it('says of a computed indicator that it is not read, and nothing more', () => {
    const computed = [{ code: 'SRV07', name: '科研社会服务总经费' }];
    const rows: Content[][] = [
      ['SRV07', '科研社会服务总经费', '万元', null, 261],
      [null, '科研社会服务总经费', '万元', null, 261],
      ['SRV02', null, null, null, 3],
    ];
    const result = submit(rows, { computed });
    expect(result).toMatchObject({ read: 1, rejected: 0 });
    expect(codes(result)).toEqual(['computed-indicator@A3', 'computed-indicator@B4']);
    expect(codes(submit(rows), 'error')).toContain('unknown-element@A3');
  });

  it('takes the unit column, then the header, then the line above for the unit', () => {
    const rows: Content[][] = [
      ['SRV04', null, '元', null, 10000],
      ['SRV02', null, null, null, 7],
    ];
    expect(submit(rows).readings.map(({ quantity }) => quantity.steps)).toEqual([100, 7]);
    const header: Content[] = ['指标代码', '指标名称', '本期（元）'];
    const sheets = [sheetOf('表', [DECLARED, header, ['SRV04', null, 10000], ['SRV02', null, 7]])];
    expect(readSubmission(sheets, REQUEST).readings.map(({ quantity }) => quantity.steps)).toEqual([100, 7]);
    const above = [
      sheetOf('表', [
        [...DECLARED, '单位：亿元'],
        ['指标代码', '本期'],
        ['SRV04', 1],
        ['SRV02', 7],
      ]),
    ];
    expect(readSubmission(above, REQUEST).readings.map(({ quantity }) => quantity.steps)).toEqual([
      1000000, 7,
    ]);
  });

  it('rejects a figure whose declared unit is of another kind', () => {
    const result = submit([['SRV04', null, '人', null, 12]]);
    expect(result).toMatchObject({ read: 1, rejected: 1 });
    expect(codes(result, 'error')).toEqual(['unit-mismatch@E3']);
  });

  it('warns against the last known figure', () => {
    const record = onRecord(wan(351553));
    expect(codes(submit([['SRV04', null, null, null, 35155300]], { record }))).toContain(
      'suspect-unit-error@E3',
    );
    expect(codes(submit([['SRV04', null, null, null, 0]], { record }))).toContain('large-drop-to-zero@E3');
  });

  it('gives only a hint where the figure of the year before was changed', () => {
    const record = onRecord(wan(300000));
    expect(codes(submit([['SRV04', null, '万元', 3000, 1]], { record }))).toEqual([]);
    const changed = submit([['SRV04', null, '万元', 2999, 1]], { record });
    expect(codes(changed, 'hint')).toEqual(['before-changed@D3']);
    expect(changed.readings).toHaveLength(1);
  });
});

describe('rows that name no element of this submission', () => {
  it.each<[string, Content[], string, string]>([
    ['an unknown code', ['SRV4', null, null, null, 5], 'unknown-element@A3', 'SRV04'],
    ['an unknown name', [null, '横向服务到款', null, null, 5], 'unknown-element@B3', 'SRV04'],
    [
      'code and name of different elements',
      ['SRV02', '横向到款', null, null, 5],
      'code-name-disagree@A3',
      'SRV04',
    ],
    [
      'an element of another kind of member',
      ['RES07', null, null, null, 5],
      'element-not-reported@A3',
      '园区管委会',
    ],
    [
      'an element of another kind of period',
      ['GOV05', null, null, null, '是'],
      'element-of-another-period@A3',
      '自然年',
    ],
  ])('%s: an error that names what was meant, and the figure is rejected', (_what, row, error, expected) => {
    const result = submit([row]);
    expect(result).toMatchObject({ read: 1, rejected: 1, readings: [], blocked: false });
    expect(codes(result, 'error')).toEqual([error, 'figure-without-element@E3']);
    expect(result.findings.find(({ level }) => level === 'error')?.expected.zh).toContain(expected);
  });

  it('a figure beside nothing is rejected', () => {
    const result = submit([[null, null, null, null, 5]]);
    expect(result).toMatchObject({ read: 1, rejected: 1 });
    expect(codes(result)).toEqual(['figure-without-element@E3']);
  });

  it('without a figure an unknown code is a hint and a heading is nothing', () => {
    const result = submit([['SRV4'], [null, '一、服务贡献']]);
    expect(result).toMatchObject({ read: 0, rejected: 0 });
    expect(codes(result)).toEqual(['unknown-element@A3']);
    expect(codes(result, 'error')).toEqual([]);
  });

  it('without a name the unit alone says nothing', () => {
    const result = submit([
      ['SRV04', '横向技术服务到款额', '万元', null, 3],
      [null, null, '项', null, 5],
    ]);
    expect(result).toMatchObject({ read: 2, rejected: 1 });
    expect(codes(result)).toEqual(['figure-without-element@E4']);
  });

  it.each([
    ['健全', 0],
    ['已建立台账', 0],
    ['是', 1],
    ['约120', 1],
    ['十二', 1],
    ['１２', 1],
  ])('beside an unknown name %s is lost or is no figure: %i', (text, rejected) => {
    const result = submit([[null, '制度建设', null, null, text]]);
    expect(result).toMatchObject({ read: rejected, rejected });
    expect(codes(result, 'error').length).toBe(2 * rejected);
    expect(codes(result)).toContain('unknown-element@B3');
  });

  it('a strange name beside a known code is a warning', () => {
    const result = submit([['SRV04', '到款总数', null, null, 5]]);
    expect(codes(result)).toEqual(['name-not-recognised@B3']);
    expect(result.readings).toHaveLength(1);
  });

  it('elements that the lead reports are refused from others only when that is known', () => {
    const elements = new Map(ELEMENT_MAP).set('SRV02', { ...ELEMENT_MAP.get('SRV02')!, members: 'lead' });
    const expected = { ...REQUEST.expected, member: { ...REQUEST.expected.member, lead: false } };
    const row: Content[] = ['SRV02', null, null, null, 5];
    expect(codes(submit([row], { elements, expected }), 'error')).toContain('element-not-reported@A3');
    expect(submit([row], { elements }).readings).toHaveLength(1);
  });
});

describe('an element in two rows', () => {
  it('is read once where the figures agree', () => {
    const result = submit([
      ['SRV04', null, '万元', null, 3515.53],
      ['SRV04', null, '元', null, 35155300],
    ]);
    expect(result).toMatchObject({ read: 1, rejected: 0, readings: [{ ref: 'E3' }] });
    expect(codes(result, 'hint')).toContain('repeated-equally@E4');
  });

  it('is rejected in both where they differ, and each shows the other', () => {
    const result = submit([
      ['SRV02', null, null, null, 7],
      ['SRV02', null, null, null, 10],
    ]);
    expect(result).toMatchObject({ read: 2, rejected: 2, readings: [] });
    expect(codes(result, 'error')).toEqual(['repeated-differently@E3', 'repeated-differently@E4']);
    expect(result.findings.map(({ message }) => message.zh)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/7项.*E4: 10项/u),
        expect.stringMatching(/10项.*E3: 7项/u),
      ]),
    );
  });
});

describe('what the sheet declares', () => {
  const row: Content[] = ['SRV02', null, null, null, 7];

  it.each<[string, string]>([
    ['another member', '填报单位：滨海学院 期间：2025年9月'],
    ['another period', '填报单位：滨江职业技术学院 期间：2025年8月'],
    ['a period that cannot be read', '填报单位：滨江职业技术学院 期间：上个月'],
  ])('%s blocks the whole file with an error at its cell', (_what, text) => {
    const result = submit([row], {}, [text]);
    expect(result.blocked).toBe(true);
    expect(result.findings.filter(({ level }) => level === 'error')).toMatchObject([
      { sheet: '表', ref: 'A1' },
    ]);
  });

  it.each<[string, Content[]]>([
    ['seal', ['填报单位', '滨江职业技术学院（盖章）', '期间', '２０２５年９月']],
    ['code', ['填报单位', 'BJZY', '期间', '2025.9']],
    ['number', ['填报单位', '滨江职业技术学院', '期间', 202509]],
  ])('agrees in other spellings: %s', (_what, declared) => {
    expect(submit([row], {}, declared)).toMatchObject({ blocked: false, readings: [{}] });
  });

  it('takes 2025.1 in a number cell for October too', () => {
    const expected = { ...REQUEST.expected, period: { kind: 'month', year: 2025, month: 10 } as const };
    expect(submit([row], { expected }, ['填报单位', '滨江职业技术学院', '期间', 2025.1]).blocked).toBe(false);
    expect(submit([row], { expected }, ['填报单位', '滨江职业技术学院', '期间', '2025.1']).blocked).toBe(
      true,
    );
  });

  it('says nothing: a hint', () => {
    const result = submit([row], {}, ['标题']);
    expect(result.blocked).toBe(false);
    expect(codes(result, 'hint')).toEqual(['member-not-declared@', 'period-not-declared@']);
  });
});

describe('the stamp of the template', () => {
  const stamp = (member: string, period: string, catalogue = 'abc') =>
    sheetOf(
      '_luoxuan',
      [
        ['template', '1'],
        ['member', member],
        ['period', period],
        ['catalogue', catalogue],
      ],
      { state: 'veryHidden' },
    );
  const body = (declared: Content[]) => sheetOf('表', [declared, HEADER, ['SRV02', null, null, null, 7]]);
  const read = (declared: Content[], stamped: ReturnType<typeof stamp>, more = {}) =>
    readSubmission([body(declared), stamped], { ...REQUEST, ...more });

  it('agrees silently', () => {
    expect(codes(read(DECLARED, stamp('bjzy', '2025-09'), { catalogDigest: 'abc' }))).toEqual([]);
  });

  it('of another period is a warning where the sheet was corrected, and blocks where it says nothing', () => {
    const corrected = read(DECLARED, stamp('bjzy', '2025-08'));
    expect([corrected.blocked, codes(corrected)]).toEqual([false, ['template-of-another-period@B3']]);
    const silent = read(['标题'], stamp('bjzy', '2025-08'));
    expect([silent.blocked, codes(silent, 'error')]).toEqual([true, ['template-of-another-period@B3']]);
  });

  it('of another member blocks where the sheet says nothing', () => {
    expect(read(['标题'], stamp('other', '2025-09')).blocked).toBe(true);
  });

  it('of an older catalogue is a hint', () => {
    const result = read(DECLARED, stamp('bjzy', '2025-09', 'old'), { catalogDigest: 'new' });
    expect(codes(result, 'hint')).toEqual(['template-outdated@B4']);
  });
});

describe('tables', () => {
  it('none found: one error that says what was looked for and what was seen', () => {
    const result = readSubmission(
      [sheetOf('汇总', [['标题'], ['指标名称', '单位', '说明']]), sheetOf('空', [])],
      REQUEST,
    );
    expect(result).toMatchObject({ blocked: true, read: 0, missing: 5 });
    expect(result.findings).toMatchObject([{ code: 'no-table', level: 'error', sheet: '汇总', ref: 'A2' }]);
    expect(result.findings[0]?.found).toBe('汇总!A2：指标名称、单位、说明；空：空');
    expect(result.findings[0]?.expected.zh).toContain('本期');
  });

  it('on a hidden sheet is named, not read', () => {
    const hidden = sheetOf('旧表', [HEADER, ['SRV02', null, null, null, 7]], { state: 'hidden' });
    const result = readSubmission([sheetOf('表', [DECLARED, HEADER]), hidden], REQUEST);
    expect(result.read).toBe(0);
    expect(codes(result)).toContain('table-on-hidden-sheet@');
  });

  it('warns of a second column of figures and of rows below the end', () => {
    const rows: Content[][] = [
      DECLARED,
      ['指标代码', '本期', '本月'],
      ['SRV02', 7, 8],
      ['制表说明：略'],
      ['SRV04', 9],
    ];
    const result = readSubmission([sheetOf('表', rows)], REQUEST);
    expect(codes(result, 'warning')).toEqual(['column-repeated@C2', 'row-below-the-end@B5']);
    expect(result).toMatchObject({ read: 1, readings: [{ element: 'SRV02' }] });
  });

  it('lists findings as a person works through them', () => {
    const result = submit([
      ['SRV4', null, null, null, 1],
      ['SRV04', null, null, null, '#REF!'],
    ]);
    expect(result.findings.map(({ ref }) => ref)).toEqual([null, 'A3', 'E3', 'E4']);
  });
});

describe('tables made to be slow', () => {
  const many = (row: (index: number) => Content[]) =>
    Array.from({ length: 10_000 }, (_, index) => row(index));

  it.each<[string, Content[][]]>([
    [
      'rows of unknown elements',
      [HEADER, ...many((index) => [`QQ${index}`, `没有这一项${index}`, '', '', index])],
    ],
    ['rows of one element', [HEADER, ...many((index) => ['SRV02', '', '', '', index])]],
    ['headers', many(() => HEADER)],
    ['declarations', [...many(() => ['填报单位：'.repeat(50)]), HEADER]],
  ])('%s by the ten thousand are read in time that grows with their number', (_what, rows) => {
    const begin = performance.now();
    const result = readSubmission([sheetOf('表', rows)], REQUEST);
    expect(result.read).toBe(result.readings.length + result.rejected);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
