import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { packageRoot } from '@luoxuan/config';
import { defineJob } from '@luoxuan/queue';
import { UnitOfWork } from '@luoxuan/store';
import { readActions } from './actions.js';
import { DemoPeople } from './people.js';

export const PEOPLE_JOB = 'demo-people';

const payload = z.strictObject({
  consortium: z.string(),
  /** Folder below `fixtures/` */
  fixture: z.string(),
  what: z.enum(['goals', 'acts']),
  index: z.int(),
  /** ISO date-time */
  now: z.string(),
});

/** One thing that people of the demo do, in its place among uploads and diagnoses. Safe to repeat. */
@Injectable()
export class PeopleJob {
  constructor(
    private readonly people: DemoPeople,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  readonly job = defineJob({
    kind: PEOPLE_JOB,
    payload,
    handle: async ({ consortium, fixture, what, index, now }, context) => {
      const actions = await readActions(join(packageRoot(), 'fixtures', fixture, 'actions.yaml'));
      const goals = what === 'goals' ? actions.goals[index] : undefined;
      const act = what === 'acts' ? actions.acts[index] : undefined;
      if (goals !== undefined) await this.people.setGoals(consortium, goals, now);
      if (act !== undefined) await this.people.act(consortium, act, now);
      await this.unitOfWork.run((tx) => context.completeIn(tx));
    },
  });
}
