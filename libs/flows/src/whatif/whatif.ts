import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, Standard } from '@luoxuan/catalog';
import {
  effectsBetween,
  memberBases,
  memberStandings,
  nearestYear,
  scoreConsortium,
  sensitivityOf,
  triedOn,
  withChanges,
  type Basis,
  type Changes,
  type DiagnosisPeriod,
  type MemberStanding,
  type Moved,
  type Pair,
} from '@luoxuan/scoring';
import { UnitOfWork, type Tx } from '@luoxuan/store';
import { Inputs } from '../diagnosis/inputs.js';
import { Peers } from '../diagnosis/peers.js';
import { failed, type Outcome } from '../problem.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { basisOf, figuresOn, type Figures } from './basis.js';
import { changeProblem, unknownStandard } from './problems.js';

export interface WhatIfRequest extends Changes {
  consortium: string;
  years: readonly number[];
  /** Code, or `code@version`; null: the consortium's own, with other weights or targets. */
  standard: string | null;
}

type NamedStandard = Pick<Standard, 'code' | 'version' | 'name' | 'status'>;
type Stand = Pick<MemberStanding, 'score' | 'coverage' | 'rank'>;

/** One year under its own standard and under the other. */
export interface WhatIfYear {
  year: number;
  before: NamedStandard;
  after: NamedStandard;
  /** Whose targets and floors the other standard is tried with: another year where it is not valid in this one. */
  linesOf: number;
  moved: Moved;
  members: { code: string; name: string; before: Stand | null; after: Stand | null }[];
  /** Under the other standard: what would swap two neighbours. Empty for consortia where there is but one. */
  sensitivity: { members: Pair[]; consortia: Pair[] };
}

/** Scores past years under another standard or other weights and targets. Nothing is recorded. */
@Injectable()
export class WhatIfFlow {
  constructor(
    private readonly registry: Registry,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: Inputs,
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
    const other = request.standard === null ? own.standard : this.standardNamed(request.standard, year);
    if (other === null) return failed(unknownStandard(request.standard ?? '', this.catalog.standards));
    const changed = withChanges(triedOn(other, year), request, [year]);
    if (!changed.ok) return failed(...changed.faults.map((f) => changeProblem(f, other)));

    const at = { kind: 'year' as const, year };
    const beside = await this.peers.of(consortium, own.standard, at);
    const [first, ...others] = await this.unitOfWork.read((tx) =>
      this.bases(tx, [consortium, ...beside], at),
    );
    if (first === undefined) throw new Error('no figures of the consortium itself');
    const basis = { ...first.basis, peers: figuresOn(own.standard, others) };
    const tried: Basis = {
      ...basis,
      standard: changed.standard,
      // a target that is tried goes before one that was approved
      targets: basis.targets?.filter((t) => request.targets[t.indicator] === undefined),
      peers: figuresOn(changed.standard, others),
    };
    const before = { card: scoreConsortium({ ...basis, standard: own.standard }), standard: own.standard };
    const after = { card: scoreConsortium(tried), standard: changed.standard };
    const members = [...memberBases(tried)].map(([code, member]) => ({
      code,
      name: consortium.members.find((m) => m.code === code)?.name ?? code,
      card: scoreConsortium(member),
    }));
    const consortia = others.map(({ consortium: { code, name }, basis: of }) => ({
      code,
      name,
      card: scoreConsortium({ ...of, standard: changed.standard, series: false }),
    }));
    const all = [{ code: consortium.code, name: consortium.name, card: after.card }, ...consortia];
    return {
      ok: true,
      year: {
        year,
        before: named(own.standard),
        after: named(changed.standard),
        linesOf: nearestYear(other, year),
        moved: effectsBetween(before, after),
        members: standingsBeside(
          memberStandings({ ...basis, standard: own.standard }),
          memberStandings(tried),
        ),
        sensitivity: {
          members: sensitivityOf(members, changed.standard, this.catalog),
          consortia: sensitivityOf(all, changed.standard, this.catalog),
        },
      },
    };
  }

  /** Of several versions the newest that is valid in the year, else the newest: a standard to come is tried on the past. */
  private standardNamed(named: string, year: number): Standard | null {
    const [code, version] = named.split('@');
    const versions = this.catalog.standards
      .filter((s) => s.code === code && (version === undefined || s.version === version))
      .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    return versions.find((s) => s.validFrom <= year && year <= (s.validTo ?? year)) ?? versions[0] ?? null;
  }

  private async bases(
    tx: Tx,
    consortia: readonly KnownConsortium[],
    at: DiagnosisPeriod,
  ): Promise<Figures[]> {
    const bases: Figures[] = [];
    for (const consortium of consortia) {
      const decided = await this.inputs.onRecord(tx, consortium.code);
      const entries = await this.inputs.entries(tx, consortium.code, at);
      bases.push({ consortium, basis: basisOf(this.catalog, consortium, entries, decided, at) });
    }
    return bases;
  }
}

const named = ({ code, version, name, status }: Standard): NamedStandard => ({ code, version, name, status });

function standingsBeside(before: MemberStanding[], after: MemberStanding[]): WhatIfYear['members'] {
  const of = (standings: MemberStanding[], code: string): Stand | null => {
    const found = standings.find((s) => s.member === code);
    return found === undefined ? null : { score: found.score, coverage: found.coverage, rank: found.rank };
  };
  const names = new Map([...after, ...before].map((s) => [s.member, s.name]));
  return [...names].map(([code, name]) => ({ code, name, before: of(before, code), after: of(after, code) }));
}
