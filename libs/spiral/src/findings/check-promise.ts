import {
  endDate,
  formatPeriod,
  fromKey,
  parsePeriod,
  periodKey,
  previous,
  yearAgo,
  type Period,
} from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import { exactOf } from '@luoxuan/scoring';
import { formatDate } from '@luoxuan/wording';
import type { Circumstances, MeasureDraft, PromisedIndicator } from './command.js';
import type { Pledge } from './measure.js';
import { refuseReach } from './check-reach.js';
import { refusal, type Refusal } from './refusal.js';

/** The promise of a measure; null, with every reason among `refusals`, where it is none. `due` is null where it is wrong itself. */
export function checkPromise(
  draft: MeasureDraft,
  due: string | null,
  given: Circumstances,
  refusals: Refusal[],
): Pledge | null {
  const before = refusals.length;
  const [code, reach, by] = [draft.indicator, draft.reach, draft.by].map((text) => text?.trim() ?? '');
  if (!code || !reach || !by) refusals.push(promiseMissing({ indicator: code, reach, by }));
  const indicator = code ? knownIndicator(code, given, refusals) : null;
  const member = checkMember(draft.member, given, refusals);
  if (reach) refusals.push(...refuseReach(reach, indicator));
  const period = by ? checkBy(by, indicator, due, refusals) : null;
  if (refusals.length > before || indicator === null || period === null || !reach) return null;

  const promise = { indicator: indicator.code, member, reach, by: periodKey(period) };
  const from = periodKey(startOf(period, indicator, given.today));
  const kept = keptAlready({ ...promise, from }, indicator, given);
  if (kept !== null) {
    refusals.push(kept);
    return null;
  }
  return { ...promise, from };
}

function knownIndicator(code: string, { indicators }: Circumstances, refusals: Refusal[]) {
  const indicator = indicators.get(code);
  if (indicator === undefined) {
    refusals.push(
      refusal(
        'unknown-indicator',
        { zh: `本联合体的标准中没有指标 ${code}`, en: `the standard has no indicator ${code}` },
        {
          zh: `写标准中的指标编码，例如 ${[...indicators.keys()].slice(0, 5).join('、')}`,
          en: `name an indicator of the standard, such as ${[...indicators.keys()].slice(0, 5).join(', ')}`,
        },
        { found: code },
      ),
    );
    return null;
  }
  if (indicator.direction === 'context') {
    refusals.push(
      refusal(
        'indicator-without-direction',
        {
          zh: `${indicator.name}是背景指标，没有好坏方向`,
          en: `${indicator.code} is context: neither up nor down is better`,
        },
        {
          zh: '改用有方向的指标作承诺',
          en: 'promise an indicator of which one knows what is better',
        },
        { indicator: code },
      ),
    );
  }
  return indicator;
}

function checkMember(text: string | undefined, { members }: Circumstances, refusals: Refusal[]) {
  const member = text?.trim() ?? '';
  if (member !== '' && !members.includes(member)) {
    refusals.push(
      refusal(
        'unknown-member',
        { zh: `没有成员单位 ${member}`, en: `there is no member ${member}` },
        {
          zh: `成员单位：${members.join('、')}；不写则为整个联合体`,
          en: `the members are ${members.join(', ')}; leave it out for the whole consortium`,
        },
        { found: member },
      ),
    );
  }
  return member === '' ? null : member;
}

/** The period whose figure counts: of a kind in which data judge the indicator, and not over before the due date. */
export function checkBy(
  text: string,
  indicator: PromisedIndicator | null,
  due: string | null,
  refusals: Refusal[],
): Period | null {
  const read = parsePeriod(text);
  if (!read.ok) {
    refusals.push(
      refusal(
        'not-a-period',
        { zh: `「${text}」不是期间`, en: `"${text}" is not a period` },
        {
          zh: '写作 2025-10、2025-Q4、2025 或 2024-2025（学年）',
          en: 'write 2025-10, 2025-Q4, 2025 or 2024-2025 (a school year)',
        },
        { found: text },
      ),
    );
    return null;
  }
  const { period } = read;
  if (indicator !== null && !judgedIn(indicator, period)) {
    refusals.push(
      refusal(
        'period-does-not-fit',
        {
          zh: `${indicator.name}不按${formatPeriod(period, 'zh')}这样的期间统计`,
          en: `${indicator.code} has no figure for ${formatPeriod(period, 'en')}`,
        },
        KINDS[indicator.period],
        { indicator: indicator.code, period: periodKey(period) },
      ),
    );
    return null;
  }
  if (due !== null && endDate(period) < due) {
    refusals.push(
      refusal(
        'promise-before-due',
        {
          zh: `${formatPeriod(period, 'zh')}在完成期限${formatDate(due, 'zh')}之前就已结束，数据无从验证`,
          en: `${formatPeriod(period, 'en')} ends before the measure is due on ${formatDate(due, 'en')}: its figure proves nothing`,
        },
        { zh: '改用期限之后结束的期间', en: 'choose a period that ends on the due date or later' },
        { by: periodKey(period), due },
      ),
    );
    return null;
  }
  return period;
}

const judgedIn = (indicator: PromisedIndicator, { kind }: Period): boolean =>
  kind === indicator.period || (kind === 'year' && indicator.period !== 'school-year');

const KINDS = {
  month: { zh: '写月份（2025-10）或年度（2025）', en: 'write a month (2025-10) or a year (2025)' },
  quarter: { zh: '写季度（2025-Q4）或年度（2025）', en: 'write a quarter (2025-Q4) or a year (2025)' },
  year: { zh: '写年度（2025）', en: 'write a year (2025)' },
  'school-year': { zh: '写学年（2024-2025）', en: 'write a school year (2024-2025)' },
};

/** Where a promise starts from: the last period of the same kind that was over, or the same stretch of an earlier year. */
function startOf(period: Period, { cumulative }: PromisedIndicator, today: string): Period {
  const earlier = (of: Period): Period => (cumulative ? yearAgo(of) : previous(of));
  let from = earlier(period);
  while (endDate(from) >= today) from = earlier(from);
  return from;
}

/** A promise of what is there already proves nothing. */
function keptAlready(promise: Pledge, indicator: PromisedIndicator, given: Circumstances): Refusal | null {
  const figure = given.figure(promise.indicator, promise.member, promise.from);
  const value = figure === null ? null : exactOf(figure);
  if (figure === null || value === null || !reaches(value, promise.reach, indicator.direction)) return null;
  const now = `${figure.text ?? ''} ${figure.unit}`;
  return refusal(
    'promise-kept-already',
    {
      zh: `${indicator.name}${formatPeriod(fromKey(promise.from), 'zh')}已是 ${now}，承诺 ${promise.reach} 不算改进`,
      en: `${indicator.code} was ${now} in ${promise.from} already: ${promise.reach} would be no improvement`,
    },
    {
      zh: indicator.direction === 'down' ? '承诺更低的值' : '承诺更高的值',
      en: indicator.direction === 'down' ? 'promise a lower value' : 'promise a higher value',
    },
    { reach: promise.reach, from: promise.from },
  );
}

/** Whether a value keeps a promise, in the direction in which the indicator gets better. */
export function reaches(value: Rational, reach: string, direction: PromisedIndicator['direction']): boolean {
  if (direction === 'context') return false;
  const order = value.compare(new Rational(reach));
  return direction === 'up' ? order >= 0 : order <= 0;
}

function promiseMissing(given: Record<'indicator' | 'reach' | 'by', string | undefined>): Refusal {
  const words = {
    indicator: { zh: '哪个指标', en: 'which indicator' },
    reach: { zh: '达到多少', en: 'what value' },
    by: { zh: '从哪一期的数据看', en: 'from which period on' },
  };
  const missing = (['indicator', 'reach', 'by'] as const).filter((part) => !given[part]);
  return refusal(
    'promise-missing',
    {
      zh: `措施没有写明承诺：${missing.map((part) => words[part].zh).join('、')}`,
      en: `the measure does not promise ${missing.map((part) => words[part].en).join(', ')}`,
    },
    {
      zh: '写明哪个指标、达到多少、从哪一期的数据看，到时由数据验证',
      en: 'say which indicator reaches what value from which period on: data will judge by it',
    },
    { missing: missing.join(', ') },
  );
}
