import { DiagnosedPeriods, Runs, sqlRows, type DiagnosedPeriod } from '@luoxuan/store';
import type { Diagnosis } from '@luoxuan/spiral';
import type { World } from './world.js';

/** Table → how many rows it has. */
export const rowCounts = (world: World): Promise<Record<string, number>> =>
  world.read(async (tx) => {
    const tables = await sqlRows<{ name: string }>(
      tx,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [row] = await sqlRows<{ n: number }>(tx, `SELECT COUNT(*) AS n FROM "${name}"`);
      counts[name] = row?.n ?? 0;
    }
    return counts;
  });

/** The periods that were diagnosed, with the run that counts. */
export const diagnosedPeriods = (world: World): Promise<DiagnosedPeriod[]> =>
  world.read((tx) => world.get(DiagnosedPeriods).of(tx, world.code));

/** What a run found. */
export async function diagnosisOf(world: World, runId: string): Promise<Diagnosis> {
  const run = await world.read((tx) => world.get(Runs).find(tx, runId));
  if (run === null) throw new Error(`there is no run ${runId}`);
  return JSON.parse(run.result) as Diagnosis;
}

/** What counts of a month or year now. */
export async function latestOf(world: World, period: string): Promise<Diagnosis> {
  const row = (await diagnosedPeriods(world)).find((d) => d.period === period);
  if (row === undefined) throw new Error(`${period} was not diagnosed`);
  return diagnosisOf(world, row.runId);
}
