import { readSimulation } from './plan.js';
import { live } from './run.js';
import { World } from './world.js';
import { diagnosisOf, latestOf } from './store.js';
import { rerun } from './rerun.js';
const plan = await readSimulation();
plan.actions.ticks.last = '2025-04-20';
plan.actions.acts = plan.actions.acts.filter((a) => a.at < '2025-04-20');
plan.actions.goals = plan.actions.goals.filter((a) => a.at < '2025-04-20');
plan.actions.published = plan.actions.published.filter((a) => a.at < '2025-04-20');
const world = await World.open(plan);
try {
  const course = await live(world);
  for (const r of course.ticks.at(-1)!.results) {
    const before = await latestOf(world, r.period);
    const again = await rerun(world, r.period);
    console.log(
      r.period,
      again.existing,
      again.runId,
      JSON.stringify(again.differences),
      JSON.stringify(course.ticks.at(-1)!.reruns.find((x) => x.period === r.period)),
    );
    for (const k of Object.keys(before))
      if (JSON.stringify((before as any)[k]) !== JSON.stringify((again.diagnosis as any)[k]))
        console.log('  differs', k);
    void diagnosisOf;
  }
} finally {
  await world.close();
}
