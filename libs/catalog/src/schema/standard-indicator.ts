import { z } from 'zod';
import { benchmark } from './benchmark.js';
import { described } from './described.js';
import { scoringRule } from './scoring-rules/all.js';
import { byYear, code, line, linesByYear, share, weight } from './values.js';

const curve = described(
  z.array(share).length(12),
  '12 个数：1—12 月末应完成全年计划的累计比例，最后一个是 1',
  'twelve numbers: the share of the year due by the end of each month, the last is 1',
);

/** What may be said of an indicator in a standard, apart from its code. */
export const indicatorTerms = {
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
  ),
  warning: described(
    z.strictObject({
      yellow: described(line, '黄色预警值，例如 ≤ 85', 'the yellow warning line, such as ≤ 85'),
      red: described(line, '红色预警值，例如 ≤ 80', 'the red warning line, such as ≤ 80').optional(),
    }),
    '预警值：越高越好的指标在低于或等于时预警，越低越好的在高于或等于时预警',
    'the warning lines: up rings at or below, down at or above',
  ),
  curve,
  curves: described(
    byYear(curve),
    '个别年份自己的计划曲线，例如 { 2025: [12 个数] }；其余年份用 curve',
    'a plan curve of its own for single years, such as { 2025: [twelve numbers] }; the others have curve',
  ),
  rule: scoringRule,
  benchmark,
  evidence: described(
    z.boolean(),
    '是否必须提交佐证：true 或 false',
    'whether evidence has to be handed in with it: true or false',
  ),
};

const { weight: ownWeight, kind, target, ...rest } = indicatorTerms;

export const standardIndicatorEntry = described(
  z.strictObject({ code, weight: ownWeight, kind, target }).extend(z.strictObject(rest).partial().shape),
  '标准中的一个指标',
  'one indicator of the standard',
);
export type StandardIndicatorEntry = z.output<typeof standardIndicatorEntry>;
