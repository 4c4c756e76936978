import { z } from 'zod';
import { described } from './described.js';
import { standardIndicatorEntry } from './standard-indicator.js';
import { clause, name, nameEn, partCode, share, status, weight, year } from './values.js';

export const group = described(
  z.strictObject({
    code: partCode,
    name,
    indicators: described(z.array(standardIndicatorEntry), '三级指标清单', 'the indicators of the group'),
  }),
  '二级指标组',
  'a group (second level)',
);

export const dimension = described(
  z.strictObject({
    code: partCode,
    name,
    weight: described(
      weight,
      '一级维度的权重，0—100；合计 100',
      'its weight, 0 to 100; all dimensions add up to 100',
    ),
    groups: described(z.array(group).min(1), '二级指标组清单，至少一组', 'the groups, at least one'),
  }),
  '一级维度',
  'a dimension (first level)',
);

export const scoring = described(
  z.strictObject({
    cap: described(
      z.number().min(1).max(5),
      '达成度计分上限，1—5，例如 1.2',
      'the cap of attainment, 1 to 5, such as 1.2',
    ),
    attainmentWeight: described(share, '达成部分的权重，0—1', 'the weight of the attainment part, 0 to 1'),
    progressWeight: described(share, '进步部分的权重，0—1', 'the weight of the progress part, 0 to 1'),
    progressSpan: described(
      z.number().gt(0).max(10),
      '进步得满分所需的同比增幅，例如 0.2',
      'the relative change over a year that earns full progress points, such as 0.2',
    ),
    progressSpanPoints: described(
      z.number().gt(0).max(100),
      '比率类指标进步得满分所需的百分点，例如 5',
      'the same for a rate, in percentage points, such as 5',
    ),
  }),
  '计分参数',
  'the parameters of scoring',
);

const days = described(
  z.int().min(0).max(366),
  '期末后的天数，0—366 的整数',
  'days after the end of the period, 0 to 366',
);

export const plan = described(
  z.strictObject({
    dueDays: described(
      z.strictObject({ month: days, quarter: days, year: days, 'school-year': days }),
      '各周期期末后多少天内报送',
      'within how many days after its end each kind of period is due',
    ),
    behindPlan: described(
      z.strictObject({ blue: share, yellow: share, red: share }),
      '进度低于这些比例时分别为蓝、黄、红色预警，依次降低',
      'warning levels for a pace below these shares, in falling order',
    ),
  }),
  '计划与报送参数',
  'the parameters of plan and submission',
);

/** Who a standard is, and when it applies. */
export const header = {
  code: partCode,
  version: described(
    z.string().regex(/^\d{4}(\.\d+)*$/),
    '版本号，加引号，例如 "2025.1"',
    'the version, in quotes, such as "2025.1"',
  ),
  name,
  nameEn: nameEn.optional(),
  status,
  validFrom: described(year, '开始适用的年份，例如 2021', 'the first year that it applies to, such as 2021'),
  validTo: described(year, '最后适用的年份', 'the last year that it applies to').optional(),
  source: described(
    clause,
    '依据，例如 clause 或文号',
    'what it is based on, such as clause or the number of a notice',
  ),
};

/** One file standards/*.yaml holds one version of one standard. */
export const standardFile = described(
  z.strictObject({
    ...header,
    scoring,
    plan,
    dimensions: described(
      z.array(dimension).min(1),
      '一级维度清单，至少一个',
      'the dimensions, at least one',
    ),
  }),
  '一套标准的一个版本',
  'one version of a standard',
);
export type StandardEntry = z.output<typeof standardFile>;
export type DimensionEntry = StandardEntry['dimensions'][number];
export type GroupEntry = DimensionEntry['groups'][number];
