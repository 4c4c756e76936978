import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, Standard } from '@luoxuan/catalog';
import { nearestYear, triedOn, withChanges, type Changes, type DiagnosisPeriod } from '@luoxuan/scoring';
import { type Tx, UnitOfWork } from '@luoxuan/store';
import { Inputs } from '../diagnosis/inputs.js';
import { PastReader } from '../diagnosis/past.js';
import { Peers } from '../diagnosis/peers.js';
import { failed, type Outcome } from '../problem.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { basisOf, type Figures } from './basis.js';
import { changeProblem, unknownStandard } from './problems.js';
import { tryYear, type WhatIfYear } from './try-year.js';

export interface WhatIfRequest extends Changes {
  consortium: string;
  years: readonly number[];
  /** ISO date or date-time from which submissions are in time or overdue. */
  now: string;
  /** Code, or `code@version`; null: the consortium's own, with other weights or targets. */
  standard: string | null;
}

/** What the figures of a year are looked at for. */
interface Looked {
  standard: Standard;
  at: DiagnosisPeriod;
  now: string;
}

/** Scores past years under another standard or other weights and targets. Nothing is recorded. */
@Injectable()
export class WhatIfFlow {
  constructor(
    private readonly registry: Registry,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: Inputs,
    private readonly past: PastReader,
    private readonly peers: Peers,
  ) {}

  async whatIf(request: WhatIfRequest): Promise<Outcome<{ years: WhatIfYear[] }>> {
    const found = await this.registry.find(request.consortium);
    if (!found.ok) return found;
    const years: WhatIfYear[] = [];
    for (const year of request.years) {
      const result = await this.year(found.consortium, year, request);
      if (!result.ok) return result;
      years.push(result.year);
    }
    return { ok: true, years };
  }

  private async year(
    consortium: KnownConsortium,
    year: number,
    request: WhatIfRequest,
  ): Promise<Outcome<{ year: WhatIfYear }>> {
    const own = this.registry.standardOf(consortium, year);
    if (!own.ok) return own;
    const chosen = request.standard === null ? own.standard : this.standardNamed(request.standard, year);
    if (chosen === null) return failed(unknownStandard(request.standard ?? '', this.catalog.standards));
    const changed = withChanges(triedOn(chosen, year), request, [year]);
    if (!changed.ok) return failed(...changed.faults.map((f) => changeProblem(f, chosen)));

    const looked: Looked = { standard: own.standard, at: { kind: 'year', year }, now: request.now };
    const beside = await this.peers.of(consortium, own.standard, looked.at);
    const units = await this.unitOfWork.read(async (tx): Promise<[Figures, ...Figures[]]> => {
      const others: Figures[] = [];
      const self = await this.figures(tx, consortium, looked);
      for (const other of beside) others.push(await this.figures(tx, other, looked));
      return [self, ...others];
    });
    const trial = tryYear({
      catalog: this.catalog,
      own: own.standard,
      other: changed.standard,
      triedTargets: new Set(Object.keys(request.targets)),
      units,
    });
    return { ok: true, year: { year, linesOf: nearestYear(chosen, year), ...trial } };
  }

  /** Of several versions the newest that is valid in the year, else the newest: a standard to come is tried on the past. */
  private standardNamed(named: string, year: number): Standard | null {
    const [code, version] = named.split('@');
    const versions = this.catalog.standards
      .filter((s) => s.code === code && (version === undefined || s.version === version))
      .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    return versions.find((s) => s.validFrom <= year && year <= (s.validTo ?? year)) ?? versions[0] ?? null;
  }

  private async figures(
    tx: Tx,
    consortium: KnownConsortium,
    { standard, at, now }: Looked,
  ): Promise<Figures> {
    const onRecord = await this.inputs.onRecord(tx, consortium.code);
    const of = { consortium, standard, at, now };
    const { decided } = this.inputs.seenBy(onRecord, of);
    const findings = await this.past.findingsAt(tx, consortium.code, at, now);
    const records = this.inputs.records(onRecord, findings, of);
    const entries = await this.inputs.entries(tx, consortium.code, at);
    return { consortium, basis: basisOf(this.catalog, consortium, [...entries, ...records], decided, at) };
  }
}
