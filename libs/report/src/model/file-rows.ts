import { comparePeriods, fromKey, type PeriodKind } from '@luoxuan/period';
import type { IndicatorResult, InputRef } from '@luoxuan/scoring';
import { formatDate } from '@luoxuan/wording';
import { periodText } from './period-text.js';
import type { FileRow, ReportSource } from './report-model.js';

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'year', 'school-year', 'class', 'window'];
const NOTHING_KNOWN = { accepted: 0, unchanged: 0, revised: 0, rejected: 0 };

/**
 * The workbooks that figures of this report really come from, numbered for this report: by member, kind of period and
 * period, so that a year of monthly files has numbers in a row.
 */
export function fileRows(
  sources: readonly ReportSource[],
  indicators: readonly IndicatorResult[],
  memberNames: ReadonlyMap<string, string>,
): FileRow[] {
  const known = new Map(sources.map((s) => [s.submission, s]));
  const used = [...firstInputs(indicators).values()].map(
    (input) => known.get(input.submission) ?? asSource(input),
  );
  const members = [...memberNames.keys()];
  return used
    .sort(
      (a, b) =>
        members.indexOf(a.member) - members.indexOf(b.member) ||
        byPeriod(a, b) ||
        a.submission - b.submission,
    )
    .map(({ submission, member, period, file, sha256, receivedAt, counts }, index) => ({
      number: index + 1,
      submission,
      member: memberNames.get(member) ?? member,
      period: periodText(period),
      file,
      sha256,
      received: receivedAt === null ? null : formatDate(receivedAt, 'zh'),
      ...counts,
    }));
}

/** One input of each submission. */
function firstInputs(indicators: readonly IndicatorResult[]): Map<number, InputRef> {
  const first = new Map<number, InputRef>();
  for (const input of indicators.flatMap((i) => i.explanation.elements.flatMap((e) => e.inputs))) {
    if (!first.has(input.submission)) first.set(input.submission, input);
  }
  return first;
}

/** A submission that only its observations tell of. */
const asSource = ({ submission, member, period, file }: InputRef): ReportSource => ({
  submission,
  member,
  period,
  file,
  sha256: '',
  receivedAt: null,
  counts: NOTHING_KNOWN,
});

function byPeriod(a: ReportSource, b: ReportSource): number {
  const [first, second] = [fromKey(a.period), fromKey(b.period)];
  return KINDS.indexOf(first.kind) - KINDS.indexOf(second.kind) || comparePeriods(first, second);
}
