import { z } from 'zod';
import { described } from './described.js';
import {
  clause,
  code,
  line,
  linesByYear,
  name,
  nameEn,
  partCode,
  share,
  status,
  weight,
  year,
} from './values.js';

export const standardIndicatorEntry = described(
  z.strictObject({
    code,
    weight: described(
      weight,
      '在本维度内的权重，0—100；同一维度合计 100；门槛项、否定项为 0',
      'its weight in the dimension, 0 to 100; a dimension adds up to 100; 0 for a gate or a veto',
    ),
    kind: described(
      z.enum(['basic', 'substantive', 'veto']),
      '类别：basic 基础性（门槛），substantive 实质性（计分），veto 否定性',
      'the kind: basic (a gate), substantive (graded) or veto',
    ),
    target: described(
      linesByYear,
      '各年目标值，例如 { 2024: 90, 2025: 92 }；没有目标写 {}',
      'the target of each year, such as { 2024: 90, 2025: 92 }; {} for none',
    ),
    floor: described(
      z.union([line, linesByYear]),
      '标准值（底线）：一个数，或按年份填写',
      'the floor: one line, or one a year',
    ).optional(),
    warning: described(
      z.strictObject({
        yellow: described(line, '黄色预警值，例如 ≤ 85', 'the yellow warning line, such as ≤ 85'),
        red: described(line, '红色预警值，例如 ≤ 80', 'the red warning line, such as ≤ 80').optional(),
      }),
      '预警值：越高越好的指标在低于或等于时预警，越低越好的在高于或等于时预警',
      'the warning lines: up rings at or below, down at or above',
    ).optional(),
    curve: described(
      z.array(share).length(12),
      '12 个数：1—12 月末应完成全年计划的累计比例，最后一个是 1',
      'twelve numbers: the share of the year due by the end of each month, the last is 1',
    ).optional(),
  }),
  '标准中的一个指标',
  'one indicator of the standard',
);
export type StandardIndicatorEntry = z.output<typeof standardIndicatorEntry>;

const group = described(
  z.strictObject({
    code: partCode,
    name,
    indicators: described(z.array(standardIndicatorEntry), '三级指标清单', 'the indicators of the group'),
  }),
  '二级指标组',
  'a group (second level)',
);

const dimension = described(
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

const scoring = described(
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

const plan = described(
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

/** One file standards/*.yaml holds one version of one standard. */
export const standardFile = described(
  z.strictObject({
    code: partCode,
    version: described(
      z.string().regex(/^\d{4}(\.\d+)*$/),
      '版本号，加引号，例如 "2025.1"',
      'the version, in quotes, such as "2025.1"',
    ),
    name,
    nameEn: nameEn.optional(),
    status,
    validFrom: described(
      year,
      '开始适用的年份，例如 2021',
      'the first year that it applies to, such as 2021',
    ),
    validTo: described(year, '最后适用的年份', 'the last year that it applies to').optional(),
    source: described(
      clause,
      '依据，例如 clause 或文号',
      'what it is based on, such as clause or the number of a notice',
    ),
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
