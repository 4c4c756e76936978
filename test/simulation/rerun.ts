import { DiagnosisFlow, isDiagnosisPeriod, type DiagnosisRun, type DueResult } from '@luoxuan/flows';
import { fromKey } from '@luoxuan/period';
import { rowCounts } from './store.js';
import { expectOk, type World } from './world.js';

/** A period that was diagnosed again from the same inputs. */
export interface Rerun {
  period: string;
  /** The run is the same, and no table has a row more */
  same: boolean;
  /** What it saw differently, to find out why */
  differences: DiagnosisRun['differences'];
}

/** Diagnoses a period again. */
export async function rerun(world: World, period: string): Promise<DiagnosisRun> {
  const at = fromKey(period);
  if (!isDiagnosisPeriod(at)) throw new Error(`${period} is neither a month nor a year`);
  return expectOk(await world.get(DiagnosisFlow).diagnose(world.code, at, world.now));
}

/** Diagnoses again what has just been diagnosed. */
export async function again(world: World, results: readonly DueResult[]): Promise<Rerun[]> {
  const reruns: Rerun[] = [];
  for (const result of results) {
    const before = JSON.stringify(await rowCounts(world));
    const { runId, existing, differences } = await rerun(world, result.period);
    const same = existing && differences === null && result.ok && runId === result.runId;
    reruns.push({
      period: result.period,
      same: same && JSON.stringify(await rowCounts(world)) === before,
      differences,
    });
  }
  return reruns;
}
