import { formatPeriod, fromKey } from '@luoxuan/period';
import { groupDigits, Rational, roundHalfUp, unitOf } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { ControlChart, NoChart } from './control-chart.js';
import type { NoProjection, Outlook, Projection } from './projection.js';
import type { TooFew } from './series-value.js';
import type { ControlSignal } from './signals.js';

export const tooFewInWords = ({ needed, have }: TooFew): Bilingual => ({
  zh: `可用数值 ${have} 个，至少需要 ${needed} 个，暂不判断`,
  en: `${have} usable values, at least ${needed} are needed: no statement yet`,
});

/** What the chart says about its last period, which is what a monthly job asks. */
export function chartInWords(answer: ControlChart | NoChart): Bilingual {
  if (!answer.ok) {
    if (answer.code === 'too-few-values') return tooFewInWords(answer);
    return {
      zh: '数值变动过少或过于零散，控制图不适用',
      en: 'the values change too rarely for a control chart',
    };
  }
  const last = answer.points.at(-1)?.period;
  const signals = answer.signals.filter((s) => s.period === last).map((s) => signalInWords(s, answer.of));
  if (signals.length > 0)
    return { zh: signals.map((s) => s.zh).join('；'), en: signals.map((s) => s.en).join('; ') };
  return {
    zh: '在正常波动范围之内，不宜称为趋势',
    en: 'within its usual variation: not to be called a trend',
  };
}

export function signalInWords(
  { rule, side, since, period }: ControlSignal,
  of: ControlChart['of'],
): Bilingual {
  const [from, to] = [fromKey(since), fromKey(period)];
  const above = side === 'above';
  const what =
    of === 'values' ? { zh: '', en: '' } : { zh: '与上年同期之差', en: 'the difference to the year before ' };
  if (rule === 'outside')
    return {
      zh: `${formatPeriod(to, 'zh')}${what.zh}明显${above ? '高' : '低'}于自然过程界限，超出正常波动`,
      en: `${formatPeriod(to, 'en')}: ${what.en}lies far ${above ? 'above' : 'below'} the natural process limits`,
    };
  return {
    zh: `${formatPeriod(from, 'zh')}至${formatPeriod(to, 'zh')}${what.zh}持续${above ? '高' : '低'}于平均水平，水平已发生变化`,
    en: `${formatPeriod(from, 'en')} to ${formatPeriod(to, 'en')}: ${what.en}stays ${above ? 'above' : 'below'} the average, the level has moved`,
  };
}

const METHODS: Readonly<Record<Projection['method'], Bilingual>> = {
  'plan-curve': { zh: '按计划进度推算', en: 'by the plan' },
  'earlier-years': { zh: '按往年同期进度推算', en: 'by the course of earlier years' },
};

/** 按往年同期进度推算，全年约 120.00 万元（往年范围 100.00—150.00，依据 3 年）. Says which method was used. */
export function projectionInWords(
  answer: Projection | NoProjection,
  { unit, decimals }: { unit: string; decimals: number },
): Bilingual {
  if (!answer.ok) {
    if (answer.code === 'too-few-values') return tooFewInWords(answer);
    return { zh: '截至本月尚无数额可供推算', en: 'nothing to date that could be projected' };
  }
  const shown = (value: number): string => groupDigits(roundHalfUp(new Rational(value), decimals));
  const method = METHODS[answer.method];
  const range = rangeInWords(answer.range, shown);
  return {
    zh: `${method.zh}，全年约 ${shown(answer.value)} ${unit}（${range.zh}）`,
    en: `${method.en}, about ${shown(answer.value)} ${unitOf(unit)?.english ?? unit} by the end of the year (${range.en})`,
  };
}

function rangeInWords(range: Projection['range'], shown: (value: number) => string): Bilingual {
  if (!range.ok)
    return {
      zh: `完整年度仅 ${range.have} 个，不给出范围`,
      en: `no range: full years ${range.have}, needed ${range.needed}`,
    };
  const { low, high, years } = range;
  return {
    zh: `范围 ${shown(low)}${high === null ? ' 以上' : `—${shown(high)}`}，依据 ${years} 个完整年度`,
    en: `${high === null ? `${shown(low)} or more` : `${shown(low)} to ${shown(high)}`}, from ${years} full years`,
  };
}

export const OUTLOOKS: Readonly<Record<Outlook, Bilingual>> = {
  safe: { zh: '预计可达目标', en: 'on course for the target' },
  open: { zh: '能否达到目标尚难判断', en: 'too early to tell' },
  'out-of-reach': { zh: '照此进度，年底达不到目标', en: 'the target is out of reach at this pace' },
};
