import { join } from 'node:path';
import { AnnualReportFlow, Intake, type AnnualReport, type DueResult } from '@luoxuan/flows';
import type { Upload } from '../../fixtures/generator/uploads.js';
import { look, newLines, type Line, type Sight } from './observer.js';
import { act, setGoals, type Done } from './people.js';
import type { PlannedAct, PlannedGoals } from './plan.js';
import { again, type Rerun } from './rerun.js';
import { diagnoseDue } from './scheduler.js';
import { expectOk, type World } from './world.js';

/** One run of the scheduler. */
export interface Tick {
  /** ISO date */
  day: string;
  results: DueResult[];
  lines: Line[];
  /** The last period that was diagnosed, diagnosed again at once */
  reruns: Rerun[];
}

/** Two years as they went by. */
export interface Course {
  ticks: Tick[];
  acts: Done[];
  /** In the order in which they were published */
  reports: AnnualReport[];
}

type Happening =
  | { at: string; kind: 'upload'; upload: Upload }
  | { at: string; kind: 'goals'; goals: PlannedGoals }
  | { at: string; kind: 'act'; act: PlannedAct }
  | { at: string; kind: 'report'; year: number }
  | { at: string; kind: 'tick' };

/** Lets everything of the plan happen, in its time. */
export async function live(world: World): Promise<Course> {
  const course: Course = { ticks: [], acts: [], reports: [] };
  let sight: Sight = { warnings: [], findings: [] };
  for (const happening of happenings(world)) {
    world.now = happening.at;
    switch (happening.kind) {
      case 'upload':
        await send(world, happening.upload);
        break;
      case 'goals':
        await setGoals(world, happening.goals);
        break;
      case 'act':
        course.acts.push(await act(world, happening.act));
        break;
      case 'report':
        course.reports.push(await publish(world, happening.year));
        break;
      case 'tick': {
        const results = await diagnoseDue(world);
        const before = sight;
        sight = await look(world);
        const [day, lines] = [happening.at.slice(0, 10), newLines(before, sight)];
        course.ticks.push({ day, results, lines, reruns: await again(world, results.slice(-1)) });
      }
    }
  }
  return course;
}

async function send(world: World, upload: Upload): Promise<void> {
  const address = { consortium: world.code, member: upload.member, period: upload.period };
  expectOk(await world.get(Intake).receive(await world.write(upload), address, upload.receivedAt));
}

async function publish(world: World, year: number): Promise<AnnualReport> {
  await world.jobs.idle();
  return expectOk(
    await world.get(AnnualReportFlow).write(world.code, year, join(world.folder, 'reports'), world.now),
  );
}

/** Everything that happens, in the order of time. On the same day people come before the scheduler. */
function happenings(world: World): Happening[] {
  const { actions } = world.plan;
  const on = (date: string, time: string): string => `${date}T${time}.000Z`;
  const all: Happening[] = [
    ...world
      .uploads()
      .filter((upload) => upload.receivedAt < actions.ticks.last)
      .map((upload) => ({ at: upload.receivedAt, kind: 'upload' as const, upload })),
    ...actions.goals.map((goals) => ({ at: on(goals.at, '03:00:00'), kind: 'goals' as const, goals })),
    ...actions.acts.map((each) => ({ at: on(each.at, '04:00:00'), kind: 'act' as const, act: each })),
    ...actions.published.map(({ year, at }) => ({ at: on(at, '06:00:00'), kind: 'report' as const, year })),
    ...tickDays(actions.ticks).map((day) => ({ at: on(day, '20:00:00'), kind: 'tick' as const })),
  ];
  return all
    .map((each, n) => ({ each, n }))
    .sort((a, b) => (a.each.at < b.each.at ? -1 : a.each.at > b.each.at ? 1 : a.n - b.n))
    .map(({ each }) => each);
}

/** The same day of every month from the first to the last, but for the skipped ones. */
export function tickDays({
  first,
  last,
  skipped,
}: {
  first: string;
  last: string;
  skipped: string[];
}): string[] {
  const days: string[] = [];
  for (let month = 0; ; month++) {
    const [year, base, day] = first.split('-').map(Number);
    const date = new Date(Date.UTC(year ?? 0, (base ?? 1) - 1 + month, day)).toISOString().slice(0, 10);
    if (date > last) return days;
    if (!skipped.includes(date)) days.push(date);
  }
}
