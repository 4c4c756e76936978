import type { Catalog } from '../catalog.js';
import { compileCatalog } from '../compile.js';
import { shortly, smallCatalogue, STANDARD } from '../testing/small-catalogue.js';
import type { Change } from './change.js';
import { consequenceOf } from './consequences.js';
import { diffCatalogs } from './diff-catalogs.js';
import { diffStandards } from './diff-standards.js';
import { changeInWords } from './words.js';

type Edit = [file: string, text: string, instead: string];
const E = 'elements/a.yaml';
const I = 'indicators/b.yaml';
const S = 'standards/c.yaml';
const R = 'relations/d.yaml';

function compiled(files = smallCatalogue()): Catalog {
  const result = compileCatalog(files);
  if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
  return result.catalog;
}

const zh = (changes: Change[]): string[] => changes.map((change) => changeInWords(change).zh);
const between = (...edits: Edit[]): string[] =>
  zh(diffCatalogs(compiled(), compiled(smallCatalogue(...edits))));

describe('two catalogues', () => {
  it('that mean the same do not differ', () => {
    expect(diffCatalogs(compiled(), compiled(smallCatalogue([S, 'weight: 40', 'weight: 40 # why'])))).toEqual(
      [],
    );
  });

  it.each<[name: string, edits: Edit[], expected: string[]]>([
    [
      'the unit and the definition of an element',
      [
        [E, 'unit: 万元', 'unit: 元'],
        [E, '以到账日期为准', '以入账日期为准'],
      ],
      [
        '采集项 MON01 横向到款额，单位：万元 → 元；已收的数是旧单位的：换算或重报之后才能比较，填报表要重新下发',
        '采集项 MON01 横向到款额，口径：实际到达学校账户的经费，以到账日期为准。 → 实际到达学校账户的经费，以入账日期为准。；前后的数不可直接比较：应写成 versions 中的新版本，跨越它的比较即断开并作标记',
      ],
    ],
    [
      'a new version of an element',
      [
        [
          E,
          'unit: 万元',
          'unit: 万元\n    versions: [{ from: 2025-07, change: definition, text: { zh: 不含税, en: without tax } }]',
        ],
      ],
      ['采集项 MON01 横向到款额，版本（2025-07）：无 → 不含税；跨越 2025-07 的环比、同比断开并作标记'],
    ],
    [
      'owner, aliases and who reports',
      [
        [E, 'owner: 科研处', 'owner: 财务处'],
        [E, 'aliases: [横向到款]', 'aliases: [{ name: 横向到款, to: 2020 }]'],
      ],
      [
        '采集项 MON01 横向到款额，归口部门：科研处 → 财务处；改由另一个部门负责',
        '采集项 MON01 横向到款额，别名：横向到款 → 横向到款（2020 年及以前）；表格中的这些叫法从此认得或不再认得',
      ],
    ],
    [
      'the formula and the name of an indicator',
      [
        [I, 'name: 师均到款\n', 'name: 人均到款\n'],
        [I, 'MON01 / PPL01', 'MON01 / PPL01 * 2'],
      ],
      [
        '指标 RAT01 人均到款，名称：师均到款 → 人均到款',
        '指标 RAT01 人均到款，公式：MON01 / PPL01 → MON01 / PPL01 * 2；前后的数不可直接比较：应写成 versions 中的新版本，跨越它的比较即断开并作标记',
      ],
    ],
    [
      'another code for the same indicator',
      [
        [I, 'code: RAT01', 'code: RAT02'],
        [S, 'code: RAT01', 'code: RAT02'],
      ],
      [
        '指标 RAT02 师均到款，编码：RAT01 → RAT02；旧编码下的数不再被找到，除非随之更名',
        '删去指标 RAT01 师均到款；不再监测和计分，总分的构成不同',
        '新增指标 RAT02 师均到款；开始监测；计分的会改变总分的构成',
      ],
    ],
  ])('say that they differ in %s', (_name, edits, expected) => {
    expect(between(...edits)).toEqual(expected);
  });

  it('say what was added and removed, and that relations changed', () => {
    const relation = (right: string): { path: string; text: string } => ({
      path: R,
      text: `relations:\n  - { code: BAL01, text: { zh: 到款额不为负, en: not below zero }, left: MON01, operator: '>=', right: ${right}, level: error }\n`,
    });
    const before = compiled([...smallCatalogue(), relation('MON01 * 0')]);
    const after = compiled([
      ...smallCatalogue([S, STANDARD.slice(STANDARD.indexOf('          - code: RAT01')), '']),
      relation('MON01 - MON01'),
    ]);
    expect(zh(diffCatalogs(before, after))).toEqual([
      '勾稽关系 BAL01 到款额不为负，公式：MON01 >= MON01 * 0 → MON01 >= MON01 - MON01；填报时按新的关系核对',
      '删去指标 RAT01 师均到款；不再监测和计分，总分的构成不同',
    ]);
  });
});

const NEXT = STANDARD.replace('"2025.1"', '"2027.1"')
  .replace('validFrom: 2024', 'validFrom: 2027')
  .replace('validTo: 2026\n', '')
  .replace('cap: 1,', 'cap: 1.2,')
  .replace('weight: 40', 'weight: 30')
  .replace('weight: 60', 'weight: 70')
  .replace('{ 2025: 95 }', '{ 2027: 96 }')
  .replace('floor: ≥ 85', 'floor: ≥ 86')
  .replace('yellow: ≤ 90, red: ≤ 88', 'yellow: ≤ 89')
  .replace('{ 2024: 600, 2025: 700 }', '{ 2027: 800 }\n            rule: { kind: relative-to-best }')
  .replace('kind: basic', 'kind: substantive');

describe('two versions of a standard', () => {
  const catalog = compiled([
    ...smallCatalogue(
      [
        E,
        'unit: 人\n',
        'unit: 人\n    versions: [{ from: 2026-09, change: population, text: { zh: 也含外聘, en: part-time ones too } }]\n',
      ],
      [E, 'name: 横向到款额', 'name: 横向到款额\n    nameEn: Income'],
    ),
    { path: 'standards/next.yaml', text: NEXT },
  ]);
  const [old, next] = catalog.standards;
  const changes = diffStandards({ standard: old!, catalog }, { standard: next!, catalog });

  it('say in words what changed and what it means', () => {
    expect(zh(changes)).toEqual([
      '标准 small@2027.1 小标准，适用年份：2024—2026 年 → 2027 年起；这些年份改用另一个版本诊断',
      '标准 small@2027.1 小标准，达成度计分上限：1 → 1.2；所有得分都会变动',
      '一级维度 C3 人才，权重：40 → 30；得分按另外的比例合计，名次可能变动（luoxuan whatif 可试算）',
      '一级维度 C4 服务，权重：60 → 70；得分按另外的比例合计，名次可能变动（luoxuan whatif 可试算）',
      '指标 MON01 横向到款额，目标值（2024 年）：600 → 无；这一年没有达成度，不计分',
      '指标 MON01 横向到款额，目标值（2025 年）：700 → 无；这一年没有达成度，不计分',
      '指标 MON01 横向到款额，目标值（2027 年）：无 → 800；这一年开始有达成度',
      '指标 MON01 横向到款额，计分规则：达成度 → 与参评单位中最优者之比；给分方法不同，前后的得分不可直接比较',
      '指标 RAT01 师均到款，类别：基础性（门槛） → 实质性（计分）；门槛、计分、否定三种处理互不相同：得分和结论可能变动',
      '指标 SVY01 满意度，目标值（2025 年）：95 → 无；这一年没有达成度，不计分',
      '指标 SVY01 满意度，目标值（2027 年）：无 → 96；这一年开始有达成度',
      '指标 SVY01 满意度，标准值：85 → 86；底线提高，原来达标的可能不再达标',
      '指标 SVY01 满意度，黄色预警值：90 → 89；更晚预警',
      '指标 SVY01 满意度，红色预警值：88 → 无；不再有红色预警',
      '采集项 PPL01 专任教师数，版本（2026-09）：无 → 也含外聘；跨越 2026-09 的环比、同比断开并作标记',
    ]);
  });

  it('say the same in English', () => {
    const english = changes.map((change) => changeInWords(change).en);
    expect(english).toContain(
      'indicator SVY01 满意度, floor: 85 → 86; the least is more: who passed may fail',
    );
    expect(english.join('\n')).not.toMatch(/无|年|；/u);
  });

  it('are data: subject, field, year, before, after', () => {
    expect(changes.find(({ of }) => of === '2027')).toEqual({
      subject: {
        kind: 'entry',
        code: 'MON01',
        name: { zh: '横向到款额', en: 'Income' },
        standard: 'small@2027.1',
        direction: 'up',
      },
      field: 'target',
      of: '2027',
      before: null,
      after: { zh: '800', en: '800' },
    });
  });

  it('know that a higher line is the milder one where lower is better', () => {
    const change = (direction: 'up' | 'down'): Change => ({
      subject: { kind: 'entry', code: 'A', name: { zh: 'a', en: 'a' }, direction },
      field: 'target',
      of: '2025',
      before: { zh: '18', en: '18' },
      after: { zh: '19', en: '19' },
    });
    expect(consequenceOf(change('down'))?.en).toBe('it is easier to reach and attainment rises');
    expect(consequenceOf(change('up'))?.en).toBe('it is harder to reach and attainment falls');
  });

  it('say where an indicator moved', () => {
    const moved = compiled([
      ...smallCatalogue(),
      {
        path: 'standards/heir.yaml',
        text: `code: heir
version: "2025.1"
name: 小标准
status: proposed
validFrom: 2024
validTo: 2026
source: clause
extends: small@2025.1
override: { indicators: { RAT01: { group: C3.1 } } }
`,
      },
    ]);
    const byCode = (code: string) => ({
      standard: moved.standards.find((each) => each.code === code)!,
      catalog: moved,
    });
    expect(zh(diffStandards(byCode('small'), byCode('heir')))).toEqual([
      '标准 heir@2025.1 小标准，继承自：无 → small@2025.1',
      '指标 RAT01 师均到款，二级组：C4.1 经费 → C3.1 质量',
      '指标 RAT01 师均到款，一级维度：C4 服务 → C3 人才；计入另一个维度的得分',
    ]);
  });
});
