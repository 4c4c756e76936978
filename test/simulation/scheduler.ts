import { Schedule, type DueResult } from '@luoxuan/flows';
import type { World } from './world.js';

const ROUNDS = 5;

/** `luoxuan diagnose --due`: everything that is due now, in order, until nothing is. */
export async function diagnoseDue(world: World): Promise<DueResult[]> {
  const schedule = world.get(Schedule);
  const results: DueResult[] = [];
  let { due } = await schedule.due(world.now);
  for (let round = 0; due.length > 0; round++) {
    if (round === ROUNDS)
      throw new Error(`still due after ${ROUNDS} rounds: ${due.map((d) => d.period).join(' ')}`);
    const jobs = await schedule.enqueue(due, world.now);
    await world.jobs.idle();
    results.push(...(await schedule.results(due, jobs)));
    ({ due } = await schedule.due(world.now));
  }
  return results;
}
