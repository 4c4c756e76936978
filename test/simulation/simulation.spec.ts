import { ImprovementFlow, Schedule, TargetSetting } from '@luoxuan/flows';
import { Rational } from '@luoxuan/quantity';
import type { Figure } from '@luoxuan/scoring';
import { ANNUAL_FIELDS, type Diagnosis } from '@luoxuan/spiral';
import { Submissions, Targets } from '@luoxuan/store';
import { unsaid } from './annual.js';
import { CHANGE } from './definition-change.js';
import { look } from './observer.js';
import { findingNamed } from './people.js';
import { readSimulation, type SimulationPlan } from './plan.js';
import { storyTable } from './print.js';
import { quietLine, quietOf, type Quiet } from './quiet.js';
import { rerun } from './rerun.js';
import { live, type Course, type Tick } from './run.js';
import { diagnosedPeriods, diagnosisOf, latestOf, rowCounts } from './store.js';
import { toldOf, untold } from './stories.js';
import { expectOk, World } from './world.js';

const plan: SimulationPlan = await readSimulation();
const MONTHS = [2024, 2025].flatMap((year) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
);

/** On a machine that is busy with something else. */
const BUSY_MS = 300_000;

describe('two years of a consortium', () => {
  let world: World;
  let course: Course;
  let quiet: Quiet;
  const years = new Map<string, Diagnosis>();

  beforeAll(async () => {
    world = await World.open(plan);
    course = await live(world);
    const latest = new Map((await diagnosedPeriods(world)).map((d) => [d.period, d.runId]));
    for (const year of ['2024', '2025']) years.set(year, await diagnosisOf(world, latest.get(year) ?? ''));
    const months = await Promise.all(MONTHS.map((month) => diagnosisOf(world, latest.get(month) ?? '')));
    quiet = quietOf(months, (await look(world)).warnings, plan.stories);
    if (process.env.LUOXUAN_SIMULATION_PRINT === '1')
      process.stdout.write(`${storyTable(course, plan.stories)}\n${quietLine(quiet)}`);
  }, BUSY_MS);
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
      expect(quiet.months).toBeGreaterThan(300);
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

    it('a later rerun: once with what people did meanwhile, then nothing more', async () => {
      expect((await world.get(Schedule).due(world.now)).due).toEqual([]);
      const all = ['2024-06', '2024', '2025-03', '2025-06', '2025-09', '2025-12', '2025'];
      for (const period of all) await rerun(world, period);
      const [rows, sight] = [await rowCounts(world), await look(world)];
      for (const period of all) expect(await rerun(world, period)).toMatchObject({ existing: true });
      expect(await rowCounts(world)).toEqual(rows);
      expect(await look(world)).toEqual(sight);
    });
  });

  describe('the annual diagnosis', () => {
    const yearOf = (year: string): Diagnosis => years.get(year)!;
    const nodeOf = (year: string, code: string) => yearOf(year).spiral.static.find((n) => n.code === code)!;

    it.each(plan.stories.map((story) => [story.title, story] as const))('%s', (_title, story) => {
      expect(unsaid(story, years)).toEqual([]);
    });

    it.each(['2024', '2025'])('%s has one row for each indicator, with all seven fields', (year) => {
      const { annual = [], scorecard } = yearOf(year);
      expect(annual.map((row) => row.indicator)).toEqual(
        scorecard.dimensions.flatMap((d) => d.indicators.map((i) => i.code)),
      );
      for (const { cells } of annual) {
        expect(Object.keys(cells)).toEqual([...ANNUAL_FIELDS]);
        for (const { text } of Object.values(cells)) expect(text.zh && text.en).not.toBe('');
      }
    });

    it.each(['2024', '2025'])('the lift of %s adds up exactly', (year) => {
      const { lift } = yearOf(year);
      if (lift?.ok !== true) throw new Error('no lift');
      const exact = ({ exact: text }: Figure): Rational => new Rational(text ?? 'none');
      const parts = exact(lift.values).add(exact(lift.coverage)).add(exact(lift.standard));
      expect(parts.toFraction()).toBe(exact(lift.total).toFraction());
      const indicators = lift.indicators.reduce((sum, i) => sum.add(exact(i.effect)), new Rational(0));
      expect(indicators.toFraction()).toBe(exact(lift.values).toFraction());
      expect(exact(lift.total).toFraction()).toBe(
        exact(lift.to.score).sub(exact(lift.from.score)).toFraction(),
      );
    });

    it('a ratio that rose only because its denominator shrank is not among what improved', () => {
      const said = nodeOf('2025', 'reward').facts.map((f) => f.zh);
      expect(said).toHaveLength(3);
      expect(said.join()).not.toContain('企业参与专业占比');
    });

    it('learns from the measures that data proved, and no longer from one whose condition came back', async () => {
      expect(nodeOf('2024', 'learn').facts.map((f) => f.zh)).toEqual([
        expect.stringContaining('暑期起在企业办班'),
        expect.stringContaining('集中续签基地协议'),
      ]);
      expect(nodeOf('2025', 'learn').facts.map((f) => f.zh)).toEqual([
        expect.stringContaining('公开招聘三人'),
      ]);
      const cases = async (indicator: string) =>
        expectOk(await world.get(ImprovementFlow).cases(indicator)).cases.map((c) => c.measure.what);
      expect(await cases('SRV13')).toEqual(['暑期起在企业办班']);
      expect(await cases('RES09')).toEqual([]);
      expect(await cases('TAL03')).toEqual([]);
    });

    it('counts as open what nobody answered, and the goals of the next year as the way on', () => {
      expect(nodeOf('2025', 'diagnose').status).toBe('in-progress');
      expect(nodeOf('2025', 'implement').status).toBe('in-progress');
      expect(nodeOf('2024', 'implement').status).toBe('done');
      for (const year of ['2024', '2025'])
        for (const node of ['goal', 'standard', 'organise', 'improve'])
          expect([node, nodeOf(year, node).status]).toEqual([node, 'done']);
    });
  });

  describe('what the stories leave on record', () => {
    it('a member that stops reporting is never counted as 0', async () => {
      for (const month of MONTHS.filter((m) => m >= '2025-04')) {
        const { scorecard } = await latestOf(world, month);
        const jobs = scorecard.dimensions.flatMap((d) => d.indicators).find((i) => i.code === 'RES10')!;
        expect(jobs.explanation.gaps).toContainEqual({ element: 'RES10', member: 'hylw', period: month });
        expect([jobs.score, jobs.attainment.raw]).toMatchObject([
          { reason: 'incomplete' },
          { reason: 'incomplete' },
        ]);
        expect(jobs.explanation.elements.flatMap((e) => e.inputs.map((i) => i.member))).not.toContain('hylw');
      }
    });

    it('an error of unit is noticed when the workbook comes in', async () => {
      const found = await world.read(async (tx) => {
        const [sent] = await world
          .get(Submissions)
          .list(tx, world.code, { member: 'qlsm', period: '2024-05' });
        return world.get(Submissions).findings(tx, sent!.id);
      });
      expect(found.map((f) => f.code)).toContain('suspect-unit-error');
    });

    it('the finding about the lost contracts starts with the college that lost them', async () => {
      const { knowledge } = await findingNamed(world, 'sharp-fall SRV04');
      expect(knowledge.members.map((m) => m.code)).toEqual(['qlsm']);
      expect(knowledge.members[0]!.effect.value).toBeLessThan(-300);
    });

    it('a correction after the report was published makes its next edition', () => {
      expect(course.reports.map(({ edition }) => edition)).toEqual([1, 2]);
    });

    it('a changed definition cuts every comparison across it, with its mark', async () => {
      for (const month of MONTHS.filter((m) => m >= '2025-07')) {
        const { scorecard, warnings } = await latestOf(world, month);
        const firms = scorecard.dimensions
          .flatMap((d) => d.indicators)
          .find((i) => i.code === CHANGE.element)!;
        const yearAgo = firms.comparisons.find((c) => c.kind === 'year-ago')!;
        expect(yearAgo).toMatchObject({
          difference: { exact: null, reason: 'definition-changed' },
          breaks: [{ code: CHANGE.element, from: '2025-07', change: 'definition' }],
        });
        expect(warnings.filter((w) => w.indicator === CHANGE.element)).toEqual([]);
      }
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
