import type { PlacedIndicator } from '../draft.js';
import type { Site } from '../fault.js';
import { parseLine } from '../line.js';
import type { Line } from '../line.js';

export interface PlacedLine extends Line {
  of: 'target' | 'floor' | 'yellow' | 'red' | 'threshold' | 'benchmark';
  /** null for a line of all years */
  year: number | null;
  site: Site;
}

/** Every line of an indicator of a standard with its place. */
export function linesOf({ item }: PlacedIndicator): PlacedLine[] {
  const { target, floor, warning, rule, benchmark } = item.value;
  const lines: PlacedLine[] = byYear('target', target, (year) => item.site('target', year));
  if (typeof floor === 'object') lines.push(...byYear('floor', floor, (year) => item.site('floor', year)));
  else if (floor !== undefined)
    lines.push({ ...parseLine(floor), of: 'floor', year: null, site: item.site('floor') });
  for (const level of ['yellow', 'red'] as const) {
    const written = warning?.[level];
    if (written !== undefined)
      lines.push({ ...parseLine(written), of: level, year: null, site: item.site('warning', level) });
  }
  if (rule?.kind === 'threshold')
    lines.push({ ...parseLine(rule.line), of: 'threshold', year: null, site: item.site('rule', 'line') });
  if (benchmark)
    lines.push(...byYear('benchmark', benchmark.values, (year) => item.site('benchmark', 'values', year)));
  return lines;
}

function byYear(
  of: 'target' | 'floor' | 'benchmark',
  lines: Record<string, string | number>,
  site: (year: string) => Site,
): PlacedLine[] {
  return Object.entries(lines).map(([year, written]) => ({
    ...parseLine(written),
    of,
    year: Number(year),
    site: site(year),
  }));
}

export const LINE_NAMES = {
  target: { zh: '目标值', en: 'target' },
  floor: { zh: '标准值', en: 'floor' },
  yellow: { zh: '黄色预警值', en: 'yellow warning line' },
  red: { zh: '红色预警值', en: 'red warning line' },
  threshold: { zh: '达标线', en: 'threshold' },
  benchmark: { zh: '基准值', en: 'benchmark' },
} as const;

/** `2024年目标值` / `target of 2024`. */
export function lineName({ of, year }: Pick<PlacedLine, 'of' | 'year'>): { zh: string; en: string } {
  const { zh, en } = LINE_NAMES[of];
  return year === null ? { zh, en } : { zh: `${year}年${zh}`, en: `${en} of ${year}` };
}

/** `第 25 行`, with the file where it is not the one that is spoken of. */
export function placeIn({ file, line }: Site, spokenOf: string): { zh: string; en: string } {
  if (file === spokenOf) return { zh: `第 ${line} 行`, en: `line ${line}` };
  return { zh: ` ${file} 第 ${line} 行`, en: `${file} line ${line}` };
}
