import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const date = z.iso.date();

/** The council sets the goals of some years, and another person approves them. */
const goals = z.strictObject({
  at: date,
  years: z.array(z.int()),
  author: z.string(),
  approver: z.string(),
  resolution: z.string().optional(),
  reason: z.string(),
});
export type PlannedGoals = z.infer<typeof goals>;

const measure = z.strictObject({
  what: z.string(),
  owner: z.string(),
  due: z.iso.date(),
  indicator: z.string(),
  member: z.string().optional(),
  reach: z.string(),
  by: z.string(),
});

/** What a person does with the newest finding of that name: `rule indicator`, or `rule indicator/member`. */
const by = { at: date, finding: z.string(), author: z.string(), reason: z.string().optional() };
const act = z.discriminatedUnion('act', [
  z.strictObject({ ...by, act: z.literal('acknowledge') }),
  z.strictObject({ ...by, act: z.literal('diagnose'), cause: z.string() }),
  z.strictObject({ ...by, act: z.literal('plan'), measure }),
  z.strictObject({ ...by, act: z.literal('start') }),
  z.strictObject({ ...by, act: z.literal('done') }),
  z.strictObject({ ...by, act: z.literal('cancel') }),
  z.strictObject({ ...by, act: z.literal('close') }),
]);
export type PlannedAct = z.infer<typeof act>;

const actions = z.strictObject({
  goals: z.array(goals),
  acts: z.array(act),
});
export type Actions = z.infer<typeof actions>;

const NOBODY: Actions = { goals: [], acts: [] };

/** What the people of a fixture do, as its `actions.yaml` says; nobody does anything where there is none. */
export async function readActions(path: string): Promise<Actions> {
  try {
    return actions.parse(parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return NOBODY;
    throw error;
  }
}
