import type { PlacedIndicator } from '../draft.js';
import type { Site } from '../fault.js';
import { parseLine } from '../line.js';
import type { Line } from '../line.js';

export interface PlacedLine extends Line {
  of: 'target' | 'floor' | 'yellow' | 'red';
  /** null for a line of all years */
  year: number | null;
  site: Site;
}

/** Every line of an indicator of a standard with its place. */
export function linesOf({ item }: PlacedIndicator): PlacedLine[] {
  const { target, floor, warning } = item.value;
  const lines: PlacedLine[] = byYear('target', target, (year) => item.site('target', year));
  if (typeof floor === 'object') lines.push(...byYear('floor', floor, (year) => item.site('floor', year)));
  else if (floor !== undefined)
    lines.push({ ...parseLine(floor), of: 'floor', year: null, site: item.site('floor') });
  for (const level of ['yellow', 'red'] as const) {
    const written = warning?.[level];
    if (written !== undefined)
      lines.push({ ...parseLine(written), of: level, year: null, site: item.site('warning', level) });
  }
  return lines;
}

function byYear(
  of: 'target' | 'floor',
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
} as const;

/** `2024年目标值` / `target of 2024`. */
export function lineName({ of, year }: Pick<PlacedLine, 'of' | 'year'>): { zh: string; en: string } {
  const { zh, en } = LINE_NAMES[of];
  return year === null ? { zh, en } : { zh: `${year}年${zh}`, en: `${en} of ${year}` };
}
