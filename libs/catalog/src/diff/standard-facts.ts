import type { Standard, StandardIndicator } from '../catalog.js';
import { TERMS } from '../terms.js';
import { named, plain, said, YES } from './facts.js';
import type { Fact } from './facts.js';
import { ruleInWords } from '../rule-in-words.js';

/** What a standard says as a whole. */
export function standardFacts(standard: Standard): Fact[] {
  const { scoring, plan, validFrom, validTo } = standard;
  return [
    ...said('name', named(standard)),
    ...said('status', TERMS.status[standard.status]),
    ...said('years', {
      zh: validTo === undefined ? `${validFrom} 年起` : `${validFrom}—${validTo} 年`,
      en: validTo === undefined ? `from ${validFrom} on` : `${validFrom} to ${validTo}`,
    }),
    ...said('source', standard.source),
    ...said('extends', standard.extends ?? undefined),
    ...said('cap', scoring.cap),
    ...said('attainmentWeight', scoring.attainmentWeight),
    ...said('progressWeight', scoring.progressWeight),
    ...said('progressSpan', scoring.progressSpan),
    ...said('progressSpanPoints', scoring.progressSpanPoints),
    ...Object.entries(plan.dueDays).flatMap(([period, days]) => said('dueDays', days, period)),
    ...Object.entries(plan.behindPlan).flatMap(([level, share]) => said('behindPlan', share, level)),
  ];
}

/** An indicator of a standard with the place that it stands at. */
export interface Entry {
  indicator: StandardIndicator;
  group: { code: string; name: string };
  dimension: { code: string; name: string };
}

export function entriesOf(standard: Standard): Map<string, Entry> {
  const entries = standard.dimensions.flatMap((dimension) =>
    dimension.groups.flatMap((group) =>
      group.indicators.map((indicator): [string, Entry] => [indicator.code, { indicator, group, dimension }]),
    ),
  );
  return new Map(entries);
}

export function entryFacts({ indicator, group, dimension }: Entry): Fact[] {
  const { weight, kind, target, floor, warning, curve, curves = {}, rule, benchmark, evidence } = indicator;
  return [
    ...said('dimension', `${dimension.code} ${dimension.name}`),
    ...said('group', `${group.code} ${group.name}`),
    ...said('kind', TERMS.kind[kind]),
    ...said('weight', weight),
    ...byYear('target', target),
    ...(typeof floor === 'object' ? byYear('floor', floor) : said('floor', floor)),
    ...said('yellow', warning?.yellow),
    ...said('red', warning?.red),
    ...said('rule', ruleInWords(rule)),
    ...said('curve', curve?.join(', ')),
    ...Object.entries(curves).flatMap(([year, shares]) => said('curve', shares.join(', '), year)),
    ...Object.entries(benchmark?.values ?? {}).flatMap(([year, value]) =>
      said(
        'benchmark',
        { zh: `${value}（${benchmark?.name.zh ?? ''}）`, en: `${value} (${benchmark?.name.en ?? ''})` },
        year,
      ),
    ),
    ...said('evidence', evidence === true ? YES : undefined),
  ];
}

function byYear(field: 'target' | 'floor', lines: Record<string, string>): Fact[] {
  return Object.entries(lines).map(([year, line]) => ({ field, of: year, value: plain(line) }));
}
