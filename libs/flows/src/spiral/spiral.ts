import { Injectable } from '@nestjs/common';
import { monthsOf, periodKey, type Period } from '@luoxuan/period';
import type { Figure } from '@luoxuan/scoring';
import { notYetDiagnosed, type Diagnosis, type LiftResult, type NodeState } from '@luoxuan/spiral';
import { Runs, UnitOfWork, type Tx } from '@luoxuan/store';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import type { Outcome } from '../problem.js';
import { Registry } from '../registry/registry.js';

/** One turn of a loop, as its run derived it. */
export interface LoopTurn {
  period: string;
  /** null: looked at now, no run has been recorded */
  run: string | null;
  score: Figure;
  /** Share of the weight that the score stands on */
  coverage: Figure;
  nodes: NodeState[];
}

/** The spiral of a year: the turn of the static loop, and those of the dynamic loop inside it. */
export interface SpiralOfYear {
  consortium: { code: string; name: string; synthetic: boolean };
  static: LoopTurn;
  /** Months that have been diagnosed, in order. */
  dynamic: LoopTurn[];
  lift: LiftResult | null;
}

/** Shows where a consortium stands in the spiral, from its latest runs. */
@Injectable()
export class SpiralFlow {
  constructor(
    private readonly registry: Registry,
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: Runs,
    private readonly diagnosis: DiagnosisFlow,
  ) {}

  /** `now` (ISO date-time) counts where the year has not been diagnosed yet: then it is looked at, and not recorded. */
  async of(code: string, year: number, now: string): Promise<Outcome<{ spiral: SpiralOfYear }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const at = { kind: 'year' as const, year };
    const { annual, months } = await this.unitOfWork.read(async (tx) => ({
      annual: await this.latest(tx, code, at),
      months: await this.each(tx, code, monthsOf(at)),
    }));
    const looked =
      annual === null ? await this.diagnosis.look(code, at, now) : { ok: true as const, ...annual };
    if (!looked.ok) return looked;
    const { consortium, lift } = looked.diagnosis;
    return {
      ok: true,
      spiral: {
        consortium,
        static:
          annual === null ? lookedAt(looked.diagnosis, year) : turn(annual.run, annual.diagnosis, 'static'),
        dynamic: months.map(({ run, diagnosis }) => turn(run, diagnosis, 'dynamic')),
        lift: lift ?? null,
      },
    };
  }

  private async each(tx: Tx, code: string, periods: Period[]): Promise<Diagnosed[]> {
    const all: Diagnosed[] = [];
    for (const period of periods) {
      const latest = await this.latest(tx, code, period);
      if (latest !== null) all.push(latest);
    }
    return all;
  }

  private async latest(tx: Tx, code: string, period: Period): Promise<Diagnosed | null> {
    const run = await this.runs.latest(
      tx,
      code,
      period.kind === 'year' ? 'year' : 'month',
      periodKey(period),
    );
    return run === null ? null : { run: run.id, diagnosis: JSON.parse(run.result) as Diagnosis };
  }
}

interface Diagnosed {
  run: string;
  diagnosis: Diagnosis;
}

/** A year without a run: what its figures say so far, and that it is not diagnosed. */
function lookedAt(diagnosis: Diagnosis, year: number): LoopTurn {
  const seen = turn(null, diagnosis, 'static');
  return { ...seen, nodes: notYetDiagnosed(seen.nodes, year) };
}

const turn = (
  run: string | null,
  { scorecard, spiral }: Diagnosis,
  loop: 'static' | 'dynamic',
): LoopTurn => ({
  period: scorecard.period,
  run,
  score: scorecard.score,
  coverage: scorecard.coverage,
  nodes: spiral[loop],
});
