import { elementOf } from '../testing/element.js';
import { certaintyWord } from './certainty.js';
import { labelMatcher, type LabelContext } from './match-label.js';

const ELEMENTS = [
  elementOf({
    code: 'SRV04',
    name: '横向技术服务到款额',
    nameEn: 'Income from technical services to firms',
    aliases: ['横向到款', '横向到款额', '横向技术服务到款额（万元）'],
    unit: '万元',
    type: 'amount',
  }),
  elementOf({ code: 'SRV05', name: '纵向科研经费到款额', unit: '万元', type: 'amount' }),
  elementOf({
    code: 'SRV06',
    name: '技术产权交易收入',
    aliases: [{ name: '技术交易到款额', to: 2021 }],
    unit: '万元',
    type: 'amount',
  }),
  elementOf({ code: 'SRV02', name: '技术服务项目数', unit: '项' }),
  elementOf({ code: 'SRV03', name: '服务企业数', unit: '家' }),
  elementOf({ code: 'SRV10', name: '发明专利授权数', unit: '件' }),
  elementOf({ code: 'SRV12', name: '企业员工培训人次', unit: '人次' }),
  elementOf({ code: 'SRV13', name: '非学历培训学时', unit: '学时' }),
  elementOf({ code: 'SRV14', name: '非学历培训到账经费', unit: '万元', type: 'amount' }),
  elementOf({ code: 'TAL10', name: '专任教师数', unit: '人', period: 'school-year' }),
  elementOf({ code: 'TAL11', name: '双师型专任教师数', unit: '人', period: 'school-year' }),
  elementOf({ code: 'TAL17', name: '毕业生数', aliases: ['毕业生人数'], unit: '人', period: 'school-year' }),
  elementOf({
    code: 'TAL18',
    name: '去向已落实人数',
    aliases: ['毕业去向落实人数', { name: '就业率', to: 2020, changed: true }],
    unit: '人',
  }),
  elementOf({ code: 'RES07', name: '新加入企业数', unit: '家', reportedBy: ['园区管委会'] }),
  elementOf({ code: 'SAT01', name: '在校生满意度', unit: '%', type: 'survey' }),
];

const match = labelMatcher(ELEMENTS);
const first = (label: string | LabelContext) => match(typeof label === 'string' ? { text: label } : label)[0];
const codesOf = (label: string | LabelContext) => first(label)?.reasons.map(({ code }) => code) ?? [];

describe('labels as offices write them', () => {
  it.each<[label: string | LabelContext, element: string, word: string, reasons: string[]]>([
    ['横向技术服务到款额', 'SRV04', 'sure', ['exact']],
    ['横向技术服务到款额（万元）', 'SRV04', 'sure', ['exact', 'unit-agrees']],
    ['横向技术服务到款额(万元)', 'SRV04', 'sure', ['exact', 'unit-agrees']],
    ['横向技术服务到款额（元）', 'SRV04', 'sure', ['exact', 'unit-converts']],
    ['横向技术服务到款额（单位：万元）', 'SRV04', 'sure', ['exact', 'unit-agrees']],
    ['横向技术服务到款额/万元', 'SRV04', 'sure', ['exact', 'unit-agrees']],
    ['横向技术服务到款额  万元', 'SRV04', 'sure', ['exact', 'unit-agrees']],
    ['  横向技术服务到款额　 ', 'SRV04', 'sure', ['exact']],
    ['横向技术服\n务到款额', 'SRV04', 'sure', ['exact', 'folded']],
    ['横 向 到 款', 'SRV04', 'sure', ['alias', 'folded']],
    ['横向到款：', 'SRV04', 'sure', ['alias']],
    ['【新增】横向到款额', 'SRV04', 'sure', ['alias', 'prefix']],
    ['其中：横向到款额（万元）', 'SRV04', 'sure', ['alias', 'prefix', 'unit-agrees']],
    ['3.【新增】其中：横向到款额', 'SRV04', 'sure', ['alias', 'prefix', 'prefix', 'prefix']],
    ['（一）横向到款', 'SRV04', 'sure', ['alias', 'prefix']],
    ['★横向到款', 'SRV04', 'sure', ['alias']],
    ['2023年横向到款额', 'SRV04', 'sure', ['alias', 'period']],
    ['本年度横向技术服务到款额（万元）', 'SRV04', 'sure', ['exact', 'period', 'unit-agrees']],
    ['Income from technical services to firms', 'SRV04', 'sure', ['english']],
    ['横向技术服务到账经费', 'SRV04', 'likely', ['synonym']],
    ['非学历培训到款额', 'SRV14', 'likely', ['synonym']],
    ['毕业生总数', 'TAL17', 'likely', ['synonym']],
    ['横向到款额（不含技术转让）', 'SRV04', 'doubtful', ['alias', 'qualifier']],
    ['技术交易到款额', 'SRV06', 'sure', ['old-alias']],
    ['就业率', 'TAL18', 'doubtful', ['changed-alias']],
    ['横向技术服务收入', 'SRV04', 'doubtful', ['similar']],
    ['横向技术服务项目到款额（万元）', 'SRV04', 'likely', ['similar', 'unit-agrees']],
    ['授权发明专利数', 'SRV10', 'likely', ['synonym']],
    ['双师素质专任教师人数', 'TAL11', 'likely', ['synonym']],
    ['企业职工培训人次', 'SRV12', 'likely', ['synonym']],
    [{ text: '学时', parents: ['非学历培训'] }, 'SRV13', 'sure', ['exact', 'folded', 'parent']],
    [{ text: '满意度', parents: ['在校生'] }, 'SAT01', 'sure', ['exact', 'folded', 'parent']],
    [{ text: '横向到款', unit: '万元' }, 'SRV04', 'sure', ['alias', 'unit-agrees']],
    [{ text: '横向到款', unit: '人' }, 'SRV04', 'doubtful', ['alias', 'unit-differs']],
    [{ text: '横向到款', code: 'SRV04' }, 'SRV04', 'sure', ['code', 'alias']],
    [{ text: '横向到款', code: ' ｓｒｖ０４' }, 'SRV04', 'sure', ['code', 'alias']],
    ['SRV04 横向到款', 'SRV04', 'sure', ['code', 'similar']],
    [{ text: '本校亮点材料', code: 'SRV04' }, 'SRV04', 'likely', ['code']],
  ])('%j is %s, %s', (label, element, word, reasons) => {
    const found = first(label);
    expect(found?.element.code).toBe(element);
    expect(certaintyWord(found?.confidence ?? 0)).toBe(word);
    expect(codesOf(label)).toEqual(reasons);
  });
});

describe('labels that are like a name and mean something else', () => {
  it.each<[label: string | LabelContext, notSure: string, because: string]>([
    ['纵向技术服务到款额', 'SRV04', 'opposite'],
    ['毕业去向落实率', 'TAL18', 'other-measure'],
    ['兼职教师数', 'TAL10', 'opposite'],
    ['学历培训学时', 'SRV13', 'opposite'],
    ['毕业生满意度', 'SAT01', 'opposite'],
    [{ text: '技术服务项目', unit: '万元' }, 'SRV02', 'unit-differs'],
  ])('%j is not surely %s: %s', (label, element, because) => {
    const found = match(typeof label === 'string' ? { text: label } : label).find(
      (candidate) => candidate.element.code === element,
    );
    expect(found?.confidence ?? 0).toBeLessThan(0.7);
    if (found) expect(found.reasons.map(({ code }) => code)).toContain(because);
  });

  it.each([
    '序号',
    '备注',
    '上年',
    '本年',
    '单位',
    '合计',
    '甲',
    '1',
    '',
    '（）',
    '其中：',
    '填报人',
    '公章',
  ])('%j means nothing', (text) => {
    expect(match({ text }).filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
  });

  it('leaves code and name of two elements both in doubt', () => {
    const found = match({ text: '服务企业数', code: 'SRV04' });
    expect(found.map(({ element, confidence }) => [element.code, confidence])).toEqual([
      ['SRV03', 0.7],
      ['SRV04', 0.7],
    ]);
    expect(found[0]?.reasons.map(({ code }) => code)).toContain('code-disagrees');
  });
});

describe('who reports what, and when', () => {
  const college = { kind: '高职' as const };

  it('puts what the member does not report a little lower, and says so', () => {
    const [found] = labelMatcher(ELEMENTS, { member: college })({ text: '新加入企业数' });
    expect(found).toMatchObject({ element: { code: 'RES07' }, confidence: 0.98 });
    expect(found?.reasons.map(({ code }) => code)).toEqual(['exact', 'not-reported']);
  });

  it('and what is not reported for this kind of period', () => {
    const [found] = labelMatcher(ELEMENTS, { period: { kind: 'month', year: 2025, month: 9 } })({
      text: '毕业生数',
    });
    expect(found?.reasons.map(({ code }) => code)).toEqual(['exact', 'other-period']);
  });

  it('knows the year of an old name', () => {
    const at = (year: number) =>
      labelMatcher(ELEMENTS, { period: { kind: 'year', year } })({ text: '技术交易到款额' })[0];
    expect(at(2020)).toMatchObject({ confidence: 0.97, reasons: [{ code: 'alias' }] });
    expect(at(2023)).toMatchObject({ confidence: 0.9, reasons: [{ code: 'old-alias' }] });
  });
});
