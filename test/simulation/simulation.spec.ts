import { readSimulation } from './plan.js';
import { live, type Course } from './run.js';
import { World } from './world.js';

describe('two years of a consortium', () => {
  let world: World;
  let course: Course;
  beforeAll(async () => {
    const begun = performance.now();
    world = await World.open(await readSimulation());
    course = await live(world, (tick) => {
      process.stdout.write(
        `== ${tick.day} ${((performance.now() - begun) / 1000).toFixed(1)}s ${tick.results.map((r) => `${r.period}${r.ok ? '' : '!' + JSON.stringify(r)}`).join(' ')}\n`,
      );
      for (const line of tick.lines) process.stdout.write(`   ${line.text}\n`);
      return Promise.resolve();
    });
  }, 600000);
  afterAll(() => world.close());

  it('passes', () => {
    expect(course.ticks.length).toBeGreaterThan(20);
  });
});
