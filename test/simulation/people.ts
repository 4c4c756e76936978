import type { Standard } from '@luoxuan/catalog';
import { ImprovementFlow, Registry, TargetSetting, type Proposal } from '@luoxuan/flows';
import type { Finding, FindingCommand } from '@luoxuan/spiral';
import type { PlannedAct, PlannedGoals } from './plan.js';
import { expectOk, type World } from './world.js';

/** What a person wanted, and what came of it. */
export interface Done {
  act: PlannedAct;
  /** Codes of the refusals; none where it was carried out */
  refused: string[];
}

/** The finding that people call by its rule and subject: the newest of that name. */
export async function findingNamed(world: World, name: string): Promise<Finding> {
  const { findings } = expectOk(await world.get(ImprovementFlow).list({ consortium: world.code }));
  const found = findings.findLast((f) => nameOf(f) === name);
  if (found === undefined)
    throw new Error(`${world.now}: no finding ${name} among ${findings.map(nameOf).join(', ')}`);
  return found;
}

/** `rule subject`, with the member where it is about one */
export const nameOf = ({ rule, indicator, member }: Pick<Finding, 'rule' | 'indicator' | 'member'>): string =>
  [rule, [indicator, member].filter((part) => part !== null).join('/')]
    .filter((part) => part !== '')
    .join(' ');

export async function act(world: World, planned: PlannedAct): Promise<Done> {
  const { at: _at, finding: name, refused: _refused, ...rest } = planned;
  const command: FindingCommand = rest;
  const { number } = await findingNamed(world, name);
  const outcome = await world.get(ImprovementFlow).act(number, command, world.now);
  return { act: planned, refused: outcome.ok ? [] : outcome.problems.map((p) => p.code) };
}

/** The goals of some years, from the standard or instead of it, set by one and approved by another. */
export async function setGoals(world: World, planned: PlannedGoals): Promise<void> {
  const { consortium } = expectOk(await world.get(Registry).find(world.code));
  const proposals = planned.years.flatMap((year) => {
    const { standard } = expectOk(world.get(Registry).standardOf(consortium, year));
    return proposalsOf(standard, year, planned, world);
  });
  const flow = world.get(TargetSetting);
  const { outcomes } = expectOk(await flow.set(world.code, proposals, world.now));
  const { approver: by, resolution } = planned;
  const ids = outcomes.map((o) => o.target.id);
  expectOk(await flow.approve(world.code, ids, { by, resolution }, world.now));
}

function proposalsOf(standard: Standard, year: number, planned: PlannedGoals, { plan }: World): Proposal[] {
  const { author: by, reason, only, instead } = planned;
  const { curves, planned: follows } = plan.actions;
  return standard.dimensions
    .flatMap((d) => d.groups.flatMap((g) => g.indicators))
    .flatMap(({ code, target }) => {
      const value = instead?.[code] ?? target[year];
      if (value === undefined || only?.includes(code) === false) return [];
      const curve = curves[follows[code] ?? ''] ?? null;
      return [{ indicator: code, member: null, year, value, curve, reason, by }];
    });
}
