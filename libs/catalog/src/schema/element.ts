import { z } from 'zod';
import { MEMBER_KINDS } from '../catalog.js';
import { described } from './described.js';
import { elementVersion, versionsOf } from './version.js';
import { clause, code, decimals, definition, name, nameEn, period, status, unit, year } from './values.js';

const datedAlias = described(
  z.strictObject({
    name,
    from: described(year, '这个叫法开始使用的年份', 'the first year in which tables use the name').optional(),
    to: described(year, '这个叫法最后使用的年份', 'the last year in which tables use the name').optional(),
    changed: described(
      z.literal(true),
      '口径也变过、不只是改名时写 true',
      'true where the definition has changed too, not only the name',
    ).optional(),
  }),
  '带年份的别名：name，以及 from、to、changed',
  'an alias with years: name, and from, to, changed',
);

const alias = described(
  z.union([name, datedAlias]),
  '别名：一个名称，或 { name, from, to, changed }',
  'an alias: a name, or { name, from, to, changed }',
);
export type AliasEntry = z.output<typeof alias>;

/** One 采集项 as it is written in elements/*.yaml. */
export const elementEntry = described(
  z.strictObject({
    code,
    name,
    nameEn: nameEn.optional(),
    aliases: described(
      z.array(alias),
      '别名：同一数据在各种表格里的其他叫法',
      'other names under which the same figure arrives in spreadsheets',
    ).optional(),
    unit,
    decimals,
    type: described(
      z.enum(['count', 'amount', 'survey', 'ratio', 'boolean']),
      '类型：count 计数，amount 数额，survey 调查均值，ratio 填报单位自行算出的比率，boolean 是否',
      'the type: count, amount, survey (a mean over a sample), ratio (worked out by the member itself) or boolean',
    ),
    set: described(
      z.string().regex(/^[a-z][a-z0-9-]{0,31}$/),
      '所属的采集项集合，例如 quality-report；不写即 core，只有 core 进入日常填报模板',
      'the set that it belongs to, such as quality-report; left out it is core, which alone is in the regular templates',
    ).optional(),
    period,
    time: described(
      z.enum(['sum', 'last', 'mean']),
      '按时间汇总：sum 累加，last 取期末，mean 取平均',
      'over time: sum, last or mean',
    ),
    members: described(
      z.enum(['sum', 'lead', 'distinct', 'weighted']),
      '按成员汇总：sum 累加，lead 由牵头单位统一报，distinct 不可累加、只取牵头单位去重后的数，weighted 按样本加权',
      'over members: sum, lead (reported once by the lead), distinct (only the figure of the lead, without duplicates) or weighted (by sample)',
    ),
    weightedBy: described(
      code,
      '样本量（比率则为分母）采集项的编码；members 为 weighted 时必填',
      'code of the element with the sample size, or the denominator of a ratio; needed when members is weighted',
    ).optional(),
    owner: described(
      z.string().trim().min(1).max(40),
      '归口部门，一数一源，只写一个',
      'the one department that answers for the figure',
    ),
    reportedBy: described(
      z.array(z.enum(MEMBER_KINDS)).min(1),
      `填报的成员类别，至少一个：${MEMBER_KINDS.join('、')}`,
      `the kinds of members that report it, at least one of ${MEMBER_KINDS.join(', ')}`,
    ),
    clause,
    status,
    definition,
    evidence: described(
      z.boolean(),
      '是否需要佐证：true 或 false',
      'whether evidence is needed: true or false',
    ).optional(),
    sole: described(
      z.boolean(),
      '一数一源：全联合体只有一个这样的数，只能由一个成员填报',
      'one fact, one owner: it exists once in the consortium, and one member alone may report it',
    ).optional(),
    versions: versionsOf(elementVersion).optional(),
  }),
  '一个采集项',
  'one element: a figure that a member reports',
);
export type ElementEntry = z.output<typeof elementEntry>;

/** What is left of one whose other keys are missing or wrong. */
export const elementPart = elementEntry.partial();

const list = { zh: '采集项清单', en: 'the list of elements' };
const file = { zh: '采集项文件：顶层只有 elements 一个键', en: 'a file of elements: one key, elements' };

export const elementsFile = described(
  z.strictObject({ elements: described(z.array(elementEntry), list.zh, list.en) }),
  file.zh,
  file.en,
);

/** The same without a look at the entries, which are then taken one by one. */
export const elementsShell = described(
  z.strictObject({ elements: described(z.array(z.unknown()), list.zh, list.en) }),
  file.zh,
  file.en,
);
