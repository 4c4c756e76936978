import { z } from 'zod';
import { described } from './described.js';
import { indicatorTerms, standardIndicatorEntry } from './standard-indicator.js';
import { dimension, group, header, plan, scoring } from './standard.js';
import { code, name, partCode, weight } from './values.js';

const { kind, target, floor, warning, curve, curves, rule, benchmark, evidence } = indicatorTerms;

/** What may be said anew of an inherited indicator; null takes away what it had. */
const indicatorPatch = described(
  z.strictObject({
    weight: indicatorTerms.weight.optional(),
    kind: kind.optional(),
    target: target.optional(),
    floor: floor.nullable().optional(),
    warning: warning.nullable().optional(),
    curve: curve.nullable().optional(),
    curves: curves.nullable().optional(),
    rule: rule.nullable().optional(),
    benchmark: benchmark.nullable().optional(),
    evidence: evidence.nullable().optional(),
    group: described(
      partCode,
      '移到哪个二级组，例如 C4.2',
      'the group to move it to, such as C4.2',
    ).optional(),
  }),
  '对继承来的指标的改动：weight、target、floor、warning、rule、kind 等；写 null 即取消；target 等按年合并',
  'what changes of an inherited indicator: weight, target, floor, warning, rule, kind and so on; null takes it away; targets are merged year by year',
);
export type IndicatorPatch = z.output<typeof indicatorPatch>;

export const overrides = {
  scoring: described(scoring.partial(), '要改的计分参数', 'the parameters of scoring that change'),
  plan: described(
    z.strictObject({
      dueDays: described(plan.shape.dueDays.partial(), '要改的报送天数', 'the days that change').optional(),
      behindPlan: described(
        plan.shape.behindPlan.partial(),
        '要改的进度预警比例',
        'the warning levels that change',
      ).optional(),
    }),
    '要改的计划参数',
    'the parameters of plan and submission that change',
  ),
  dimensions: described(
    z.record(
      partCode,
      described(
        z.strictObject({ name: name.optional(), weight: weight.optional() }),
        '对一级维度的改动：name、weight',
        'what changes of a dimension: name, weight',
      ),
    ),
    '按编码改一级维度，例如 { C3: { weight: 30 } }',
    'changes of dimensions by code, such as { C3: { weight: 30 } }',
  ),
  groups: described(
    z.record(
      partCode,
      described(z.strictObject({ name }), '对二级组的改动：name', 'what changes of a group: its name'),
    ),
    '按编码改二级组，例如 { C3.1: { name: 就业 } }',
    'changes of groups by code, such as { C3.1: { name: 就业 } }',
  ),
  indicators: described(
    z.record(code, indicatorPatch),
    '按编码改指标，例如 { SRV04: { weight: 20, target: { 2025: 9000 } } }',
    'changes of indicators by code, such as { SRV04: { weight: 20, target: { 2025: 9000 } } }',
  ),
};

export const additions = {
  dimensions: described(z.array(dimension), '新增的一级维度', 'new dimensions'),
  groups: described(
    z.array(
      described(
        group.extend({
          dimension: described(partCode, '所属一级维度的编码', 'code of the dimension that it goes into'),
        }),
        '新增的二级组：dimension、code、name、indicators',
        'a new group: dimension, code, name, indicators',
      ),
    ),
    '新增的二级组',
    'new groups',
  ),
  indicators: described(
    z.array(
      described(
        standardIndicatorEntry.extend({
          group: described(partCode, '所属二级组的编码', 'code of the group that it goes into'),
        }),
        '新增的指标：group，以及标准中一个指标的各项',
        'a new indicator: group, and all that an indicator of a standard has',
      ),
    ),
    '新增的指标',
    'new indicators',
  ),
};

/** A file standards/*.yaml with `extends`: another standard with changes. */
export const derivedStandardFile = described(
  z.strictObject({
    ...header,
    extends: described(
      z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,31}@\d{4}(\.\d+)*$/),
      '所继承的标准及版本，例如 consortium@2025.1',
      'the standard and version that it inherits from, such as consortium@2025.1',
    ),
    override: described(
      z.strictObject(overrides).partial(),
      '改动：scoring、plan、dimensions、groups、indicators',
      'what changes: scoring, plan, dimensions, groups, indicators',
    ).optional(),
    add: described(
      z.strictObject(additions).partial(),
      '新增：dimensions、groups、indicators',
      'what is added: dimensions, groups, indicators',
    ).optional(),
    remove: described(
      z.array(partCode),
      '去掉的一级维度、二级组或指标的编码，例如 [SRV05, C5.2]',
      'codes of dimensions, groups or indicators that are left out, such as [SRV05, C5.2]',
    ).optional(),
  }),
  '继承自另一套标准的一个版本',
  'one version of a standard that inherits from another',
);
export type DerivedStandardEntry = z.output<typeof derivedStandardFile>;

/** Whether a file was meant to inherit. */
export function isDerived(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'extends' in data;
}
