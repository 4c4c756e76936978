import { z } from 'zod';
import { MEMBER_KINDS } from '../catalog.js';
import { described } from './described.js';
import { clause, code, decimals, definition, name, nameEn, period, status, unit } from './values.js';

/** One 采集项 as it is written in elements/*.yaml. */
export const elementEntry = described(
  z.strictObject({
    code,
    name,
    nameEn: nameEn.optional(),
    aliases: described(
      z.array(name),
      '别名：同一数据在各种表格里的其他叫法',
      'other names under which the same figure arrives in spreadsheets',
    ).optional(),
    unit,
    decimals,
    type: described(
      z.enum(['count', 'amount', 'survey', 'boolean']),
      '类型：count 计数，amount 数额，survey 调查均值，boolean 是否',
      'the type: count, amount, survey (a mean over a sample) or boolean',
    ),
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
      '样本量采集项的编码；members 为 weighted 时必填',
      'code of the element with the sample size; needed when members is weighted',
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
  }),
  '一个采集项',
  'one element: a figure that a member reports',
);
export type ElementEntry = z.output<typeof elementEntry>;

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
