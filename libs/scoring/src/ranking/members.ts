import { isSole, type Catalog, type Dimension, type Standard } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { exactOf } from '../figure.js';
import { indicatorOf, type Basis } from '../judge.js';
import type { Member } from '../values/observation.js';
import type { Figure, IndicatorResult, Rank, Scorecard } from '../result.js';
import { scoreConsortium } from '../scorecard.js';
import { sharesOf } from '../shares.js';
import { figuresOf, peersOf } from './figures.js';
import { rankAmong } from './rank.js';

/** How a member stands among the members of its consortium, over the indicators that it reports alone. */
export interface MemberStanding {
  member: string;
  name: string;
  kind: string;
  /** Points out of 100, over what could be scored. */
  score: Figure;
  /** Share of the weight of its own indicators that could be scored, %: to be read with the score. */
  coverage: Figure;
  /** By the score, among those that report the same indicators; null without a score, or where nobody else has one. */
  rank: Rank | null;
  indicators: Pick<IndicatorResult, 'code' | 'period' | 'value' | 'score' | 'rank'>[];
}

/** The scorecard of one member, with its ranks among the members; null where it reports no indicator alone. */
export function scoreMember(basis: Basis, member: string): Scorecard | null {
  const own = memberBases(basis).find((m) => m.member.code === member);
  return own === undefined ? null : scoreConsortium(own.basis);
}

/**
 * Every member that reports an indicator alone. Those that report the same indicators are ranked among each other and stand
 * together, the best first and those without a score last; whoever reports most comes first.
 */
export const memberStandings = (basis: Basis): MemberStanding[] =>
  memberGroups(basis).flatMap((group) => {
    const cards = group.map(({ member, basis: own }) => ({ member, card: scoreConsortium(own) }));
    return cards
      .map(({ member, card }) => {
        const others = cards.flatMap((c) => (c.card === card ? [] : (exactOf(c.card.score) ?? [])));
        return standing(member, card, rankOf(exactOf(card.score), others));
      })
      .sort((a, b) => order(a) - order(b) || (a.member < b.member ? -1 : 1));
  });

function rankOf(own: Rational | null, others: readonly Rational[]): Rank | null {
  return own === null || others.length === 0 ? null : { among: 'members', ...rankAmong(own, others, 'up') };
}

const order = ({ rank, score }: MemberStanding): number =>
  rank?.rank ?? (score.exact === null ? Number.MAX_SAFE_INTEGER : 1);

const standing = (member: Member, card: Scorecard, rank: Rank | null): MemberStanding => ({
  member: member.code,
  name: member.name,
  kind: member.kind,
  score: card.score,
  coverage: card.coverage,
  rank,
  indicators: card.dimensions
    .flatMap((d) => d.indicators)
    .map(({ code, period, value, score, rank: own }) => ({ code, period, value, score, rank: own })),
});

/** A member with what it is scored on: its own figures, its own indicators, the other members as peers. */
export interface MemberBasis {
  member: Member;
  basis: Basis;
}

/** Members that report the same indicators of the standard, so that their scores stand on the same. */
export function memberGroups(basis: Basis): MemberBasis[][] {
  const groups = new Map<string, MemberBasis[]>();
  for (const own of memberBases(basis)) {
    const codes = codesOf(own.basis.standard).join();
    groups.set(codes, [...(groups.get(codes) ?? []), own]);
  }
  const size = ([first]: readonly MemberBasis[]): number =>
    first === undefined ? 0 : codesOf(first.basis.standard).length;
  return [...groups.values()].sort((a, b) => size(b) - size(a));
}

const codesOf = ({ dimensions }: Standard): string[] =>
  dimensions.flatMap((d) => d.groups).flatMap((g) => g.indicators.map((i) => i.code));

function memberBases(basis: Basis): MemberBasis[] {
  const { catalog, at, population } = basis;
  const own = population.members.flatMap((member) => {
    const standard = standardFor(member, basis.standard, catalog);
    const alone = { members: [member], table: population.table, elements: population.elements };
    return standard === null ? [] : [{ member, standard, population: alone }];
  });
  const figures = own.map((of) => figuresOf({ ...of, catalog, at }));
  return own.map(({ member, ...of }, i) => ({
    member,
    basis: {
      ...basis,
      ...of,
      member: member.code,
      series: false,
      peers: peersOf(figures.filter((_, j) => j !== i)),
    },
  }));
}

/** The standard without what the member does not report alone; null where nothing is left. */
function standardFor(member: Member, standard: Standard, catalog: Catalog): Standard | null {
  const shares = sharesOf(standard);
  const dimensions = standard.dimensions
    .map((dimension) => ({
      ...dimension,
      groups: dimension.groups
        .map((group) => ({
          ...group,
          indicators: group.indicators.filter((entry) =>
            isOwn(indicatorOf(entry, catalog).formula.elements, member, catalog),
          ),
        }))
        .filter((group) => group.indicators.length > 0),
    }))
    .filter((dimension) => dimension.groups.length > 0);
  return dimensions.length === 0 ? null : { ...standard, dimensions: inProportion(dimensions, shares) };
}

/** An indicator weighs for a member what it weighs in the whole: a dimension counts with what is left of it. */
function inProportion(dimensions: Dimension[], shares: ReadonlyMap<string, Rational>): Dimension[] {
  const left = dimensions.map(({ groups }) =>
    groups
      .flatMap((g) => g.indicators)
      .reduce((sum, { code }) => sum.add(shares.get(code) ?? 0), new Rational(0))
      .mul(100),
  );
  // as whole numbers, so that nothing is rounded
  const scale = left.reduce((n, { d }) => n.lcm(d), new Rational(1));
  return dimensions.map((dimension, i) => ({ ...dimension, weight: left[i]?.mul(scale).valueOf() ?? 0 }));
}

/** Every element is reported by members of its kind, each its own: not a fact that exists once for all of them. */
const isOwn = (elements: readonly string[], member: Member, catalog: Catalog): boolean =>
  elements.every((code) => {
    const element = catalog.elements.get(code);
    if (element === undefined || isSole(element) || element.members === 'distinct') return false;
    return (element.reportedBy as string[]).includes(member.kind);
  });
