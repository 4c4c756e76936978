import type { Band, ScoringRule } from '../catalog.js';
import { parseLine } from '../line.js';
import type { BandEntry, ScoringRuleEntry } from '../schema/scoring-rules/all.js';

/** Attainment with the standard's cap where nothing else is said. */
export function scoringRuleOf(entry: ScoringRuleEntry | undefined): ScoringRule {
  if (!entry) return { kind: 'attainment' };
  switch (entry.kind) {
    case 'threshold':
      return { ...entry, line: parseLine(entry.line).text };
    case 'bands':
    case 'relative-to-average':
      return { ...entry, bands: entry.bands.map(bandOf) };
    default:
      return entry;
  }
}

function bandOf({ from, to, points }: BandEntry): Band {
  return {
    ...(from !== undefined && { from: String(from) }),
    ...(to !== undefined && { to: String(to) }),
    points,
  };
}
