import { Injectable } from '@nestjs/common';
import type { Standard } from '@luoxuan/catalog';
import type { Finding } from '@luoxuan/spiral';
import { ImprovementFlow } from '../improvement/improvement.js';
import type { Outcome } from '../problem.js';
import { Registry } from '../registry/registry.js';
import type { Proposal } from '../targets/target-problems.js';
import { TargetSetting } from '../targets/target-setting.js';
import type { PlannedAct, PlannedGoals } from './actions.js';

/** Does what the people of the demo do; what they did already is not done again. `now`: ISO date-time. */
@Injectable()
export class DemoPeople {
  constructor(
    private readonly registry: Registry,
    private readonly targets: TargetSetting,
    private readonly improvement: ImprovementFlow,
  ) {}

  /** The goals of some years as the standard proposes them, set by one and approved by another. */
  async setGoals(code: string, planned: PlannedGoals, now: string): Promise<void> {
    const { consortium } = expectOk(await this.registry.find(code));
    const proposals = planned.years.flatMap((year) => {
      const { standard } = expectOk(this.registry.standardOf(consortium, year));
      return proposalsOf(standard, year, planned);
    });
    const { outcomes } = expectOk(await this.targets.set(code, proposals, now));
    const open = outcomes.filter(({ target }) => target.approval === null).map(({ target }) => target.id);
    const { approver: by, resolution } = planned;
    if (open.length > 0)
      expectOk(
        await this.targets.approve(
          code,
          open,
          { by, ...(resolution === undefined ? {} : { resolution }) },
          now,
        ),
      );
  }

  async act(code: string, { at: _, finding: name, ...command }: PlannedAct, now: string): Promise<void> {
    const { findings } = expectOk(await this.improvement.list({ consortium: code }));
    const finding = findings.findLast((f) => nameOf(f) === name);
    if (finding === undefined) throw new Error(`no finding ${name} among ${findings.map(nameOf).join(', ')}`);
    const done = finding.events.some((e) => e.at === now && e.author === command.author);
    if (!done) expectOk(await this.improvement.act(finding.number, command, now));
  }
}

/** `rule indicator`, with the member where it is about one. */
const nameOf = ({ rule, indicator, member }: Finding): string =>
  `${rule} ${[indicator, member].filter((part) => part !== null).join('/')}`.trim();

function proposalsOf(standard: Standard, year: number, { author: by, reason }: PlannedGoals): Proposal[] {
  return standard.dimensions
    .flatMap((d) => d.groups.flatMap((g) => g.indicators))
    .flatMap(({ code, target }) => {
      const value = target[year];
      if (value === undefined) return [];
      return [{ indicator: code, member: null, year, value, curve: null, reason, by }];
    });
}

/** The plan of the demo is ours: what it asks for is never refused. */
function expectOk<T extends object>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map((p) => `${p.message.en} ${p.mend.en}`).join('; '));
  return outcome;
}
