import { Schedule, TargetSetting } from '@luoxuan/flows';
import { Targets } from '@luoxuan/store';
import { look } from './observer.js';
import { findingNamed } from './people.js';
import { readSimulation, type SimulationPlan } from './plan.js';
import { storyTable } from './print.js';
import { quietLine, quietOf, type Quiet } from './quiet.js';
import { rerun } from './rerun.js';
import { live, type Course, type Tick } from './run.js';
import { diagnosedPeriods, diagnosisOf, rowCounts } from './store.js';
import { toldOf, untold } from './stories.js';
import { World } from './world.js';

const plan: SimulationPlan = await readSimulation();
const MONTHS = [2024, 2025].flatMap((year) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
);

describe('two years of a consortium', () => {
  let world: World;
  let course: Course;
  let quiet: Quiet;

  beforeAll(async () => {
    world = await World.open(plan);
    course = await live(world);
    const latest = new Map((await diagnosedPeriods(world)).map((d) => [d.period, d.runId]));
    const months = await Promise.all(MONTHS.map((month) => diagnosisOf(world, latest.get(month) ?? '')));
    quiet = quietOf(months, (await look(world)).warnings, plan.stories);
    if (process.env.LUOXUAN_SIMULATION_PRINT === '1')
      process.stdout.write(`${storyTable(course, plan.stories)}\n${quietLine(quiet)}`);
  });
  afterAll(() => world.close());

  const tickOf = (day: string): Tick => {
    const tick = course.ticks.find((t) => t.day === day);
    if (tick === undefined) throw new Error(`the scheduler did not run on ${day}`);
    return tick;
  };

  describe('what is said month by month', () => {
    it.each(plan.stories.map((story) => [story.title, story] as const))('%s', (_title, story) => {
      expect(toldOf(story, course)).toEqual(story.expected ?? {});
    });

    it('what people wanted was done, or refused for the reasons expected', () => {
      expect(course.acts.filter((d) => d.refused.join() !== (d.act.refused ?? []).join())).toEqual([]);
    });

    it('nothing is said where nothing happens', () => {
      expect(untold(plan.stories, course)).toEqual([]);
    });

    it('quiet series: at most 1 false yellow in 100 indicator-months', () => {
      expect(quiet.months).toBeGreaterThan(400);
      expect(quiet.alarms.length / quiet.months).toBeLessThanOrEqual(0.01);
    });
  });

  describe('the ledger of what is due', () => {
    it('after downtime exactly the missed months are due, in order', () => {
      expect(tickOf('2025-11-20').results.map(({ period, why, turns }) => [period, why, turns])).toEqual([
        ['2025-08', 'never-run', 0],
        ['2025-09', 'never-run', 0],
        ['2025-10', 'never-run', 0],
      ]);
    });

    it('everything that was due was done', () => {
      expect(course.ticks.flatMap((t) => t.results).filter((r) => !r.ok)).toEqual([]);
    });

    it('a month that was corrected later is diagnosed anew and says what differs', () => {
      const may = tickOf('2024-07-20').results.find((r) => r.period === '2024-05');
      expect(may).toMatchObject({
        ok: true,
        why: 'inputs-changed',
        changed: ['observations'],
        differences: {
          counts: { observations: 1 },
          first: [{ kind: 'observations', subject: 'SRV14', member: 'qlsm', period: '2024-05' }],
        },
      });
      expect(may?.ok === true && may.runId !== may.runBefore).toBe(true);
    });

    it('a rerun with the same inputs changes nothing: no row more, the same ids', () => {
      expect(course.ticks.flatMap((t) => t.reruns).filter((r) => !r.same)).toEqual([]);
      expect(course.ticks.flatMap((t) => t.reruns).length).toBeGreaterThan(20);
    });

    it('a rerun of everything at the end: once what is known now, then nothing more', async () => {
      expect((await world.get(Schedule).due(world.now)).due).toEqual([]);
      const all = (await diagnosedPeriods(world)).map((d) => d.period);
      for (const period of all) await rerun(world, period);
      const [rows, sight] = [await rowCounts(world), await look(world)];
      for (const period of all) expect(await rerun(world, period)).toMatchObject({ existing: true });
      expect(await rowCounts(world)).toEqual(rows);
      expect(await look(world)).toEqual(sight);
    });
  });

  it('a dynamic turn cannot change a goal', async () => {
    const targets = () => world.read((tx) => world.get(Targets).list(tx, world.code));
    const [before, finding] = [await targets(), await findingNamed(world, 'sharp-fall SRV04')];
    const goal = { indicator: 'SRV04', member: null, year: 2026, value: '7000', curve: null, by: '孙涛' };
    const outcome = await world
      .get(TargetSetting)
      .set(world.code, [{ ...goal, reason: '完不成' }], world.now, {
        loop: 'dynamic',
        finding: finding.number,
      });
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'goal-in-dynamic-turn' }] });
    expect(await targets()).toEqual(before);
  });
});
