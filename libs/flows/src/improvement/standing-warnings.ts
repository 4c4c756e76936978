import { Injectable } from '@nestjs/common';
import { followWarnings, type StandingWarning } from '@luoxuan/spiral';
import { Mutes, type Tx } from '@luoxuan/store';
import { FoundRuns } from '../diagnosis/found-runs.js';

/** The warnings of a consortium as they stand after all its runs: followed from month to month, or year to year. */
@Injectable()
export class StandingWarnings {
  constructor(
    private readonly found: FoundRuns,
    private readonly mutes: Mutes,
  ) {}

  async of(tx: Tx, consortium: string, kind: 'month' | 'year'): Promise<StandingWarning[]> {
    return followWarnings(await this.found.of(tx, consortium, kind), await this.mutes.all(tx, consortium));
  }
}
