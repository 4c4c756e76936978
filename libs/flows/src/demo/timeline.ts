import { endDate, fromKey, monthsOf, periodKey } from '@luoxuan/period';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import type { FixtureFolder } from './demo-folder.js';

/** What happens in a consortium, one after the other: workbooks arrive, people act, months and years are diagnosed. */
export type DemoEvent =
  | { kind: 'upload'; at: string; upload: FixtureFolder['uploads'][number] }
  | { kind: 'people'; at: string; fixture: string; what: 'goals' | 'acts'; index: number }
  | { kind: 'diagnosis'; at: string; period: DiagnosisPeriod };

/** Days after its end on which a month and a year are diagnosed: all that was due for them is due by then. */
const DIAGNOSED_AFTER = { month: 20, year: 50 };

/** Uploads, acts, and diagnoses of the years that the uploads cover, in the order in which they happen. */
export function timeline({ name, consortium, uploads, actions }: FixtureFolder): DemoEvent[] {
  const years = [...new Set(uploads.map((u) => Number(endDate(fromKey(u.period)).slice(0, 4))))].sort();
  const events: DemoEvent[] = uploads.map((upload) => ({ kind: 'upload', at: upload.receivedAt, upload }));
  for (const what of ['goals', 'acts'] as const)
    for (const [index, { at }] of actions[what].entries())
      events.push({ kind: 'people', at: `${at}T06:00:00.000Z`, fixture: name, what, index });
  for (const year of years) {
    const whole = { kind: 'year' as const, year };
    if (consortium.reporting === 'periodic') events.push(...monthsOf(whole).map(diagnosis));
    events.push(diagnosis(whole));
  }
  return events.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const diagnosis = (period: DiagnosisPeriod): DemoEvent => ({
  kind: 'diagnosis',
  at: daysAfter(endDate(period), DIAGNOSED_AFTER[period.kind]),
  period,
});

const daysAfter = (isoDate: string, days: number): string =>
  new Date(Date.parse(isoDate) + days * 86_400_000).toISOString();

/** Time first; at the same time in an order that never changes. */
const keyOf = (e: DemoEvent): string =>
  `${e.at} ${e.kind === 'upload' ? `0 ${e.upload.file}` : e.kind === 'people' ? `1 ${e.what} ${String(e.index).padStart(3, '0')}` : `2 ${periodKey(e.period)}`}`;
