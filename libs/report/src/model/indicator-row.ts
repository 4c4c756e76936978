import { roundHalfUp } from '@luoxuan/quantity';
import { PARTS, unknown, type Comparison, type Figure, type IndicatorResult } from '@luoxuan/scoring';
import type { Warning } from '@luoxuan/spiral';
import { comparisonRows, marksOf } from './comparison-rows.js';
import { periodText } from './period-text.js';
import type { Printer } from './printed.js';
import { reasonText } from './reasons.js';
import type { IndicatorRow, PartRow, Printed } from './report-model.js';
import { indicatorLight } from './signals.js';
import type { Share } from './weights.js';

const DIRECTIONS = { up: '越高越好', down: '越低越好', context: '背景' } as const;
const KINDS = { basic: '基础性', substantive: '实质性', veto: '否定性' } as const;

export interface RowContext {
  printer: Printer;
  warnings: readonly Warning[];
  reportPeriod: string;
}

/** One indicator as it stands in the tables. */
export function indicatorRow(indicator: IndicatorResult, share: Share, context: RowContext): IndicatorRow {
  const { printer } = context;
  const comparison = againstYearBefore(indicator);
  const figures = {
    target: printer.figure(indicator.target),
    floor: printer.figure(indicator.floor),
    before: printer.figure(comparison.before),
    now: nowOf(indicator, printer),
    difference: printer.change(comparison.difference),
    rate: printer.change(comparison.rate),
    attainment: printer.figure(indicator.attainment.raw),
    score: printer.figure(indicator.score),
  };
  return {
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    direction: indicator.direction,
    directionText: DIRECTIONS[indicator.direction],
    kind: indicator.kind,
    kindText: KINDS[indicator.kind],
    group: indicator.group,
    periodText: periodText(indicator.period),
    otherPeriod: indicator.period !== context.reportPeriod,
    decimals: decimalsOf([indicator.value, indicator.target, indicator.floor]),
    weight: indicator.weight,
    floorMet: indicator.floorMet,
    ...figures,
    counted: printer.figure(indicator.attainment.capped),
    against: printer.figure(indicator.attainment.against),
    ruleText: PARTS[indicator.rule.kind].zh,
    parts: indicator.parts.map((part) => partRow(part, printer)),
    ownTarget: ownTarget(indicator),
    rankText: indicator.rank && `第 ${indicator.rank.rank} 位（共 ${indicator.rank.of} 家）`,
    share: share.share.valueOf(),
    shareText: roundHalfUp(share.share, 2),
    contribution: printer.figure(share.contribution),
    remarks: remarksOf(figures, indicator),
    marks: yearAgoMarks(indicator),
    comparisons: comparisonRows(indicator, printer),
    ...indicatorLight(indicator, context.warnings),
  };
}

/** A value that some reports are missing from is shown, with the mark that says so. */
function nowOf(indicator: IndicatorResult, printer: Printer): Printed {
  const now = printer.figure(indicator.value);
  const partial = now.value !== null && indicator.explanation.gaps.length > 0;
  return partial ? { ...now, mark: printer.notes.mark('incomplete') } : now;
}

const partRow = (part: IndicatorResult['parts'][number], printer: Printer): PartRow => ({
  name: part.name,
  nameText: PARTS[part.name].zh,
  weight: part.weight,
  points: printer.figure(part.points),
  because: part.because?.zh ?? null,
});

function ownTarget({ targetSource }: IndicatorResult): string | null {
  if (targetSource.kind !== 'own') return null;
  return `本级目标第 ${targetSource.version} 版，${targetSource.approvedBy}批准`;
}

/** A year is compared with the year before; a missing comparison still has its reasons. */
function againstYearBefore(indicator: IndicatorResult): Pick<Comparison, 'before' | 'difference' | 'rate'> {
  const found =
    indicator.comparisons.find((c) => c.kind === 'year-ago') ??
    indicator.comparisons.find((c) => c.kind === 'previous');
  const { unit } = indicator;
  return (
    found ?? {
      before: unknown(unit, 'no-before'),
      difference: unknown(unit, 'no-before'),
      rate: unknown('%', 'no-before'),
    }
  );
}

const COLUMN: Readonly<Record<string, string>> = {
  target: '目标',
  floor: '标准',
  before: '上年',
  now: '本年',
  difference: '增减',
  rate: '增减率',
  attainment: '达成度',
  score: '得分',
};

/** `达成度：标准未设此值`, one sentence for each column that shows a dash, and one for a value that is not whole. */
function remarksOf(figures: Readonly<Record<string, Printed>>, indicator: IndicatorResult): string[] {
  const missing = Object.entries(figures).flatMap(([column, printed]) =>
    printed.reason === null ? [] : [`${COLUMN[column] ?? column}：${reasonText(printed.reason)}`],
  );
  const gaps = indicator.explanation.gaps.length;
  const own = ownTarget(indicator);
  return [
    ...missing,
    ...(gaps > 0 && indicator.value.exact !== null ? [`本年值不完整，缺报 ${gaps} 项`] : []),
    ...yearAgoMarks(indicator),
    ...(own === null ? [] : [own]),
  ];
}

function yearAgoMarks({ comparisons }: IndicatorResult): string[] {
  const yearAgo = comparisons.find((c) => c.kind === 'year-ago');
  return yearAgo === undefined ? [] : marksOf(yearAgo);
}

function decimalsOf(figures: readonly Figure[]): number {
  const text = figures.find((f) => f.text !== null)?.text ?? '';
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
