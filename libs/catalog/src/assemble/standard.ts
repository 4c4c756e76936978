import type { Standard, StandardIndicator } from '../catalog.js';
import type { DraftStandard } from '../draft.js';
import { parseLine } from '../line.js';
import type { StandardIndicatorEntry } from '../schema/standard-indicator.js';
import { scoringRuleOf } from './scoring-rule.js';

export function standardOf({ standard: { value: entry }, extends: parent }: DraftStandard): Standard {
  const dimensions = entry.dimensions.map((dimension) => ({
    ...dimension,
    groups: dimension.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map(standardIndicatorOf),
    })),
  }));
  return { ...entry, extends: parent, dimensions };
}

function standardIndicatorOf(entry: StandardIndicatorEntry): StandardIndicator {
  const { code, weight, kind, target, floor, warning, curve, curves, rule, benchmark, evidence } = entry;
  return {
    code,
    weight,
    kind,
    target: plainLines(target),
    ...(floor !== undefined && {
      floor: typeof floor === 'object' ? plainLines(floor) : parseLine(floor).text,
    }),
    ...(warning && { warning: warningOf(warning) }),
    ...(curve && { curve }),
    ...(curves && { curves }),
    rule: scoringRuleOf(rule),
    ...(benchmark && { benchmark: { ...benchmark, values: plainLines(benchmark.values) } }),
    ...(evidence !== undefined && { evidence }),
  };
}

function warningOf({ yellow, red }: NonNullable<StandardIndicatorEntry['warning']>): {
  yellow: string;
  red?: string;
} {
  return {
    yellow: parseLine(yellow).text,
    ...(red !== undefined && { red: parseLine(red).text }),
  };
}

function plainLines(lines: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(Object.entries(lines).map(([year, written]) => [year, parseLine(written).text]));
}
