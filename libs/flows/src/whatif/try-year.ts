import type { Catalog, Standard } from '@luoxuan/catalog';
import {
  effectsBetween,
  memberGroups,
  memberStandings,
  scoreConsortium,
  sensitivityOf,
  type Basis,
  type MemberStanding,
  type Moved,
  type Pair,
} from '@luoxuan/scoring';
import { figuresOn, type Figures } from './basis.js';

export type NamedStandard = Pick<Standard, 'code' | 'version' | 'name' | 'status'>;
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

export interface Trial {
  catalog: Catalog;
  own: Standard;
  other: Standard;
  /** Indicators whose targets are tried: these go before what was approved for the consortium. */
  triedTargets: ReadonlySet<string>;
  /** This consortium first, then the others under the same standard. */
  units: readonly [Figures, ...Figures[]];
}

/** The same figures under both standards; pure. */
export function tryYear(
  trial: Trial,
): Pick<WhatIfYear, 'before' | 'after' | 'moved' | 'members' | 'sensitivity'> {
  const { catalog, own, other, units } = trial;
  const [self] = units;
  const before = basisUnder(own, self, trial);
  const after = tried(basisUnder(other, self, trial), trial);
  const consortia = units.map((unit) => ({
    code: unit.consortium.code,
    name: unit.consortium.name,
    card: scoreConsortium({ ...tried(basisUnder(other, unit, trial), trial), series: false }),
  }));
  const groups = memberGroups(after).map((group) =>
    group.map(({ member: { code, name }, basis }) => ({ code, name, card: scoreConsortium(basis) })),
  );
  return {
    before: named(own),
    after: named(other),
    moved: effectsBetween(
      { card: scoreConsortium(before), standard: own },
      { card: scoreConsortium(after), standard: other },
    ),
    members: standingsBeside(memberStandings(before), memberStandings(after)),
    sensitivity: {
      members: groups.flatMap((group) => sensitivityOf(group, other, catalog)),
      consortia: sensitivityOf(consortia, other, catalog),
    },
  };
}

const basisUnder = (standard: Standard, unit: Figures, { units }: Trial): Basis => ({
  ...unit.basis,
  standard,
  peers: figuresOn(
    standard,
    units.filter((other) => other !== unit),
  ),
});

const tried = (basis: Basis, { triedTargets }: Trial): Basis => ({
  ...basis,
  targets: basis.targets?.filter((t) => t.member !== null || !triedTargets.has(t.indicator)),
});

const named = ({ code, version, name, status }: Standard): NamedStandard => ({ code, version, name, status });

function standingsBeside(before: MemberStanding[], after: MemberStanding[]): WhatIfYear['members'] {
  const of = (standings: MemberStanding[], code: string): Stand | null => {
    const found = standings.find((s) => s.member === code);
    return found === undefined ? null : { score: found.score, coverage: found.coverage, rank: found.rank };
  };
  const names = new Map([...after, ...before].map((s) => [s.member, s.name]));
  return [...names].map(([code, name]) => ({ code, name, before: of(before, code), after: of(after, code) }));
}
