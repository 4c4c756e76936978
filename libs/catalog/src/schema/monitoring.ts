import { z } from 'zod';
import { described } from './described.js';

/** A threshold as data: its unit, and the bounds that it may be moved in. */
export interface Threshold {
  value: number;
  unit: string;
  min: number;
  max: number;
}

const number = described(z.number(), '十进制数，例如 20', 'a number such as 20');
const whole = described(z.int().min(0), '不小于 0 的整数，例如 12', 'a whole number, at least 0, such as 12');

function threshold(unit: string, zh: string, en: string, value: z.ZodType<number> = number) {
  return described(
    z.strictObject({
      value,
      unit: described(z.literal(unit), `单位固定为 ${unit}`, `always ${unit}`),
      min: value,
      max: value,
    }),
    `${zh}，写作 { value, unit: ${unit}, min, max }`,
    `${en}, written { value, unit: ${unit}, min, max }`,
  );
}

const levels = (unit: string, zh: string, en: string) =>
  described(
    z.strictObject({
      blue: threshold(unit, `${zh}：蓝色`, `${en}: blue`),
      yellow: threshold(unit, `${zh}：黄色`, `${en}: yellow`),
      red: threshold(unit, `${zh}：红色`, `${en}: red`),
    }),
    `${zh}：blue、yellow、red 三级`,
    `${en}: blue, yellow and red`,
  );

const months = (zh: string, en: string) => threshold('月', zh, en, whole);
const smallest = threshold(
  '个',
  '计数类指标的基数低于此数时不判断',
  'counts that start lower are left alone',
  whole,
);
const spread = threshold(
  '倍',
  '逐件计数的流量按平方根波动，差额不到平方根的这么多倍时不判断',
  'a flow that is counted varies by its square root: a gap below so many times that is left alone',
);

/** The rules by the code of the warning that they raise; one that is left out has to be `off`. */
const rules = z.strictObject({
  'behind-plan': described(
    z.strictObject({
      due: threshold('%', '全年计划应完成比例达到此数后才判断', 'share of the plan of the year to wait for'),
      spread,
    }),
    '落后于计划（比例见标准）',
    'behind plan (its levels stand in the standard)',
  ).optional(),
  'sharp-fall': described(
    z.strictObject({
      fall: levels('%', '比上年同期下降', 'fall against the year before'),
      points: levels('百分点', '比率类指标比上年同期下降', 'fall of a rate against the year before'),
      spread,
      months: months('累计不足此月数时不判断', 'months of the year to wait for before a flow is compared'),
    }),
    '同比骤降',
    'a sharp fall against the year before',
  ).optional(),
  'control-chart': described(
    z.strictObject({
      values: threshold('期', '至少要有这么多期的数据', 'figures that it takes at least', whole),
    }),
    '控制图信号',
    'a signal of the control chart',
  ).optional(),
  'unit-error': described(
    z.strictObject({
      tolerance: threshold(
        '倍',
        '与 100、1000、10000 倍的最大偏离',
        'how far the ratio may be off 100, 1000 or 10000',
      ),
      lookBack: months('往前查看的月数', 'months to look back'),
      smallest,
    }),
    '疑似单位错误',
    'a suspected error of unit',
  ).optional(),
  contradiction: described(
    z.strictObject({ lookBack: months('往前查看的月数', 'months to look back') }),
    '数据矛盾',
    'figures that contradict each other',
  ).optional(),
  restated: described(
    z.strictObject({ change: levels('%', '与已发布数值相差', 'change against the published figure') }),
    '发布后更改',
    'restated after it was published',
  ).optional(),
  'due-soon': described(
    z.strictObject({
      days: threshold('天', '截止前多少天开始提醒', 'days before the due date', whole),
    }),
    '临近截止',
    'due soon',
  ).optional(),
  'coverage-low': described(
    z.strictObject({ coverage: levels('%', '完整率低于', 'coverage below') }),
    '完整率过低',
    'coverage too low',
  ).optional(),
  unreachable: described(
    z.strictObject({
      share: levels('%', '预计年末达到目标值的比例低于', 'projected share of the target below'),
      months: months('当年数据不足此月数时不预测', 'months of the year to wait for before projecting'),
    }),
    '预计达不到目标',
    'the target cannot be reached',
  ).optional(),
});

export type MonitoredRule = keyof typeof rules.shape;
export const MONITORED_RULES = Object.keys(rules.shape) as MonitoredRule[];

const reason = described(
  z.string().trim().min(1),
  '不监测的理由，例如：本联合体不按月报送',
  'why it does not watch',
);
const off = z.strictObject(
  Object.fromEntries(MONITORED_RULES.map((rule) => [rule, reason.optional()])) as Record<
    MonitoredRule,
    z.ZodOptional<typeof reason>
  >,
);

/** `monitoring.yaml`: the thresholds of the rules which a standard does not set itself, and the reasons of those that do not watch. */
export const monitoringFile = described(
  z.strictObject({
    rules: described(rules, '监测规则及其阈值', 'the rules with their thresholds'),
    off: described(off, '停用的规则及理由', 'the rules that do not watch, each with the reason').default({}),
  }),
  '监测规则文件：rules 写阈值，off 写停用的规则及理由',
  'the file of the monitoring rules: rules with thresholds, off with the reasons of those that do not watch',
);
export type MonitoringEntry = z.output<typeof monitoringFile>;

/** Rules that do not watch, each with the reason. */
export type NotWatched = MonitoringEntry['off'];

/** 监测规则: the thresholds by rule; a rule without any does not watch. */
export type Monitoring = MonitoringEntry['rules'];
