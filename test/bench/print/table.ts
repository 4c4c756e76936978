import type { Group, Outcome, Target } from '../suite.js';
import { padded } from './width.js';

const HEADINGS: [zh: string, en: string][] = [
  ['项目', 'case'],
  ['CPU', 'CPU'],
  ['内存峰值', 'peak'],
  ['与基准之比', '× baseline'],
  ['处理个数', 'seen'],
  ['目标（至多）', 'target (at most)'],
  ['', ''],
];

/** What was measured, beside what it should be; Chinese first, English below it. */
export function table({ title }: Group, outcomes: Outcome[]): string {
  const rows = [HEADINGS.map(([zh]) => zh), HEADINGS.map(([, en]) => en), ...outcomes.flatMap(rowsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => padded(row[column] ?? '', 0).width)),
  );
  const lines = rows.map((row) =>
    row
      .map((text, column) => padded(text, widths[column] ?? 0, column > 0 && column < 5).text)
      .join('  ')
      .trimEnd(),
  );
  const failures = outcomes.flatMap((outcome) => ('failed' in outcome ? [`  ! ${outcome.failed}`] : []));
  return [title.zh, title.en, ...lines.map((line) => `  ${line}`), ...failures, ''].join('\n');
}

function rowsOf(outcome: Outcome): string[][] {
  const { of } = outcome;
  const english = [`  ${of.name}`];
  if ('failed' in outcome) return [[of.zh, '—', '—', '—', '—'], english];
  const { cpu_s, peak_mib, ratio, seen } = outcome.measured;
  const met = of.target && isMet(of.target, { cpu_s, peak_mib, ratio });
  return [
    [
      of.zh,
      seconds(cpu_s),
      `${peak_mib.toFixed(0)} MiB`,
      ratio === null ? '—' : `${ratio.toFixed(2)}×`,
      of.isBaseline === true || seen === 0 ? '' : seen.toLocaleString('en-US'),
      targetText(of.target),
      met === undefined ? '' : met ? '✓' : '✗',
    ],
    english,
  ];
}

const seconds = (value: number): string =>
  value < 0.05 ? `${(value * 1000).toFixed(2)} ms` : `${value.toFixed(2)} s`;

function targetText({ cpu_s, peak_mib, ratio }: Target = {}): string {
  const parts = [
    cpu_s === undefined ? [] : [seconds(cpu_s)],
    ratio === undefined ? [] : [`${ratio}×`],
    peak_mib === undefined ? [] : [`${peak_mib} MiB`],
  ];
  return parts.flat().join(', ');
}

function isMet(target: Target, measured: { cpu_s: number; peak_mib: number; ratio: number | null }): boolean {
  const within = (value: number | null, limit: number | undefined): boolean =>
    limit === undefined || (value !== null && value <= limit);
  return (
    within(measured.cpu_s, target.cpu_s) &&
    within(measured.peak_mib, target.peak_mib) &&
    within(measured.ratio, target.ratio)
  );
}
