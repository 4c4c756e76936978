import type { Case, Group, Outcome, Usage } from '../suite.js';
import { runProcess } from './run-process.js';

/** Runs every case of the group `runs` times, in turns, and answers the medians. */
export async function measureGroup({ cases }: Group, runs: number): Promise<Outcome[]> {
  const usages = new Map<Case, Usage[]>(cases.map((one) => [one, []]));
  const failed = new Map<Case, string>();
  for (let run = 0; run < runs; run++) {
    for (const one of cases) {
      if (failed.has(one)) continue;
      try {
        usages.get(one)?.push(await runProcess(one));
      } catch (error) {
        failed.set(one, error instanceof Error ? error.message : String(error));
      }
    }
  }
  const baseline = cases.find(({ isBaseline }) => isBaseline);
  const floor = baseline && !failed.has(baseline) ? medians(usages.get(baseline) ?? []).cpu_s : null;
  return cases.map((of) => {
    const reason = failed.get(of);
    if (reason !== undefined) return { of, failed: reason };
    const median = medians(usages.get(of) ?? []);
    return { of, measured: { ...median, ratio: floor === null ? null : median.cpu_s / floor, runs } };
  });
}

function medians(usages: Usage[]): Usage {
  return {
    cpu_s: median(usages.map(({ cpu_s }) => cpu_s)),
    peak_mib: median(usages.map(({ peak_mib }) => peak_mib)),
    seen: median(usages.map(({ seen }) => seen)),
  };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1 + (sorted.length % 2)] ?? NaN, sorted[middle] ?? NaN];
  return (low + high) / 2;
}
