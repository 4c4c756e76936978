import { readSimulation } from './plan.js';
import { live } from './run.js';
import { storyTable } from './print.js';
import { quietLine, quietOf } from './quiet.js';
import { diagnosedPeriods, diagnosisOf, latestOf } from './store.js';
import { toldOf, untold } from './stories.js';
import { look } from './observer.js';
import { World } from './world.js';
import { writeFileSync } from 'node:fs';
const t0 = performance.now();
const plan = await readSimulation();
const world = await World.open(plan);
try {
  const course = await live(world);
  process.stdout.write(storyTable(course, plan.stories));
  process.stdout.write('\nUNTOLD\n' + untold(plan.stories, course).join('\n') + '\n');
  process.stdout.write(
    'ACTS ' +
      JSON.stringify(course.acts.filter((d) => d.refused.join() !== (d.act.refused ?? []).join())) +
      '\n',
  );
  process.stdout.write(
    'RERUNS ' + JSON.stringify(course.ticks.flatMap((t) => t.reruns).filter((r) => !r.same)) + '\n',
  );
  const latest = new Map((await diagnosedPeriods(world)).map((d) => [d.period, d.runId]));
  const months = [];
  for (const [p, id] of latest)
    if (p.startsWith('2024-') || p.startsWith('2025-')) months.push(await diagnosisOf(world, id));
  process.stdout.write(quietLine(quietOf(months, (await look(world)).warnings, plan.stories)));
  for (const y of ['2024', '2025'])
    writeFileSync(`/tmp/year-${y}.json`, JSON.stringify(await latestOf(world, y), null, 1));
  writeFileSync(
    '/tmp/told.json',
    JSON.stringify(Object.fromEntries(plan.stories.map((s) => [s.code, toldOf(s, course)]))),
  );
  writeFileSync('/tmp/findings.json', JSON.stringify((await look(world)).findings, null, 1));
  writeFileSync(
    '/tmp/course.json',
    JSON.stringify(
      course.ticks.map((t) => ({ day: t.day, results: t.results })),
      null,
      1,
    ),
  );
} finally {
  await world.close();
}
process.stdout.write(`${((performance.now() - t0) / 1000).toFixed(1)} s\n`);
