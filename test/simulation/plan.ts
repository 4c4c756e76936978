import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '@luoxuan/config';
import { parseConsortium, type ConsortiumFile } from '@luoxuan/flows';
import type { FindingAct } from '@luoxuan/spiral';
import type { Plan, SeriesPlan, Stories } from '../../fixtures/generator/plan.js';

/** One planted story, as in fixtures/simulation/stories.yaml. */
export interface Story extends Partial<Stories> {
  code: string;
  title: string;
  /** Codes of indicators, elements and members */
  about: string[];
  /** First and last month in which it touches what it is about; without them all of them */
  since?: string;
  until?: string;
  /** Month in which the scheduler runs → what is said then */
  expected?: Record<string, string[]>;
  /** `year indicator field: text` that stands in the annual diagnosis */
  annual?: string[];
}

/** What a person does with a finding. */
export type PlannedAct = FindingAct & {
  /** ISO date */
  at: string;
  /** `rule subject`: the newest finding of that name */
  finding: string;
  author: string;
  reason?: string;
  /** Codes of the refusals that it meets; it is carried out where there are none */
  refused?: string[];
};

/** The council sets goals, and another person approves them. */
export interface PlannedGoals {
  /** ISO date */
  at: string;
  years: number[];
  author: string;
  approver: string;
  resolution?: string;
  reason: string;
  /** Codes of indicators; without it all of them */
  only?: string[];
  /** Indicator → value instead of the one in the standard */
  instead?: Record<string, string>;
}

export interface Actions {
  curves: Record<string, number[]>;
  /** Indicator → curve */
  planned: Record<string, string>;
  goals: PlannedGoals[];
  acts: PlannedAct[];
  /** ISO dates on which the scheduler runs */
  ticks: { first: string; last: string; skipped: string[] };
  /** The reports of the year, when they are published */
  published: { year: number; at: string }[];
}

export interface SimulationPlan {
  consortium: ConsortiumFile;
  stories: Story[];
  actions: Actions;
  generator: Plan;
}

const FOLDER = join(packageRoot(), 'fixtures', 'simulation');

export async function readSimulation(): Promise<SimulationPlan> {
  const text = (name: string): Promise<string> => readFile(join(FOLDER, name), 'utf8');
  const yaml = async (name: string): Promise<unknown> => parse(await text(name)) as unknown;
  const parsed = parseConsortium(await text('consortium.yaml'), 'consortium.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.map((p) => p.message.en).join('\n'));
  const { stories } = (await yaml('stories.yaml')) as { stories: Story[] };
  const series = (await yaml('series.yaml')) as SeriesPlan;
  return {
    consortium: parsed.consortium,
    stories,
    actions: (await yaml('actions.yaml')) as Actions,
    generator: { series, stories: together(stories) },
  };
}

const together = (stories: readonly Story[]): Stories => ({
  trends: stories.flatMap((s) => s.trends ?? []),
  silent: stories.flatMap((s) => s.silent ?? []),
  late: stories.flatMap((s) => s.late ?? []),
  mistakes: stories.flatMap((s) => s.mistakes ?? []),
  refused: stories.flatMap((s) => s.refused ?? []),
});
