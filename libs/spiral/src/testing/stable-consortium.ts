import type { Catalog, Element, Standard } from '@luoxuan/catalog';
import { monthsOf, periodKey, type Period } from '@luoxuan/period';
import { quantityFrom } from '@luoxuan/quantity';
import { reporters, type Member, type Observation } from '@luoxuan/scoring';
import { chance } from '../../../scoring/src/testing/random-world.js';

export const STABLE_MEMBERS: Member[] = [
  { code: 'a', name: '甲职院', kind: '高职', lead: true },
  { code: 'b', name: '乙职院', kind: '高职', lead: false },
  { code: 'c', name: '丙中专', kind: '中职', lead: false },
  { code: 'd', name: '丁公司', kind: '企业', lead: false },
];

/** By how much the consortium does better than its plan: the noise has to have room. */
const HEADROOM = 1.06;

/** What the targets do not say, in a year: denominators, parts of sums, and what is planned to the piece. */
const BASES: Readonly<Record<string, number>> = {
  RES04: 52,
  RES05: 14,
  RES06: 14,
  GOV06: 60,
  QAE01: 240,
  QAE03: 120,
  TAL01: 150,
  TAL09: 25_000,
  TAL10: 1_500,
  TAL17: 9_000,
  TAL26: 7_000,
  SRV05: 1_200 * HEADROOM,
  SRV06: 800 * HEADROOM,
  NEG01: 0,
};

/** Spread of one reported figure round its level. */
const SPREAD = { flow: 0.2, stock: 0.01, survey: 0.003, rate: 0.005 };

/**
 * Every figure that a consortium reports in `years` in which nothing happens: each element keeps its level and its season,
 * a little above the plan, with the noise that such figures have. The same seed gives the same figures.
 */
export function stableConsortium(
  { catalog, standard }: { catalog: Catalog; standard: Standard },
  years: readonly number[],
  seed: number,
): Observation[] {
  const codes = new Set(
    entriesOf(standard).flatMap(({ code }) => catalog.indicators.get(code)?.formula.elements ?? []),
  );
  const world: World = { catalog, standard, draw: chance(seed), reported: new Map() };
  // Numerators follow their denominators.
  const elements = [...codes].flatMap((code) => catalog.elements.get(code) ?? []);
  const [follow, lead] = [true, false].map((part) =>
    elements.filter((e) => (wholeOf(e, world) !== null) === part),
  );
  return [...(lead ?? []), ...(follow ?? [])].flatMap((element) =>
    years.flatMap((year) => ofYear(element, year, world)),
  );
}

const entriesOf = (standard: Standard) =>
  standard.dimensions.flatMap((d) => d.groups.flatMap((g) => g.indicators));

interface World {
  catalog: Catalog;
  standard: Standard;
  draw: (below: number) => number;
  /** Values so far, by element, member and period */
  reported: Map<string, number>;
}

/** The element that a part is a share of, and how large a share: 去向已落实人数 of 毕业生数. */
function wholeOf(
  { code, period }: Element,
  { catalog, standard }: World,
): { code: string; share: number } | null {
  for (const entry of entriesOf(standard)) {
    const indicator = catalog.indicators.get(entry.code);
    const [above, below = ''] = indicator?.formula.elements ?? [];
    if (indicator?.unit !== '%' || above !== code || !indicator.formula.ratio) continue;
    if (catalog.elements.get(below)?.time !== catalog.elements.get(code)?.time) continue;
    if (catalog.elements.get(below)?.period !== period) continue;
    return { code: below, share: bounded(aimOf(entry) * HEADROOM, '%') / 100 };
  }
  return null;
}

const aimOf = ({ target }: { target: Record<string, string> }): number =>
  Number(Object.values(target)[0] ?? 0);

function ofYear(element: Element, year: number, world: World): Observation[] {
  const whole = wholeOf(element, world);
  const level = whole === null ? levelOf(element, world) : 0;
  const members = reporters(element, STABLE_MEMBERS);
  const shared = element.members === 'sum' && element.type !== 'survey';
  return members.flatMap((member, m) =>
    periodsOf(element, year, curveOf(element, world)).map(({ period, share }) => {
      const key = periodKey(period);
      const own = shared ? shareOf(m, members.length) : 1;
      const part = element.time === 'sum' ? share : 1;
      const of = world.reported.get(`${whole?.code ?? ''} ${member.code} ${key}`) ?? 0;
      const value =
        whole === null
          ? noisy(element, level * own * part, world.draw)
          : Math.min(of, of * whole.share * (1 + SPREAD.rate * normal(world.draw)));
      world.reported.set(`${element.code} ${member.code} ${key}`, value);
      return observed(element, member.code, key, value);
    }),
  );
}

/** The first member has the most. */
const shareOf = (m: number, of: number): number => ((of - m) * 2) / (of * (of + 1));

/** The standard's plan over the months, which says what the season of a flow is. */
function curveOf(element: Element, { catalog, standard }: World): readonly number[] {
  const own = entriesOf(standard).find(({ code, curve }) => {
    const elements = catalog.indicators.get(code)?.formula.elements ?? [];
    return curve !== undefined && elements.includes(element.code);
  });
  return own?.curve ?? Array.from({ length: 12 }, (_, i) => (i + 1) / 12);
}

/** The periods of an element's kind that end in a year, each with its share of the year's flow. */
function periodsOf(
  element: Element,
  year: number,
  curve: readonly number[],
): { period: Period; share: number }[] {
  const share = (from: number, to: number): number =>
    (curve[to - 1] ?? 1) - (from === 0 ? 0 : (curve[from - 1] ?? 0));
  switch (element.period) {
    case 'month':
      return monthsOf({ kind: 'year', year }).map((period, i) => ({ period, share: share(i, i + 1) }));
    case 'quarter':
      return [1, 2, 3, 4].map((quarter) => ({
        period: { kind: 'quarter', year, quarter },
        share: share(quarter * 3 - 3, quarter * 3),
      }));
    case 'year':
      return [{ period: { kind: 'year', year }, share: 1 }];
    case 'school-year':
      return [{ period: { kind: 'school-year', year: year - 1 }, share: 1 }];
  }
}

function levelOf(element: Element, { catalog, standard }: World): number {
  const base = BASES[element.code];
  if (base !== undefined) return base;
  for (const entry of entriesOf(standard)) {
    const indicator = catalog.indicators.get(entry.code);
    if (indicator?.formula.elements[0] !== element.code) continue;
    if (element.type === 'boolean') return 1;
    const better = aimOf(entry) * (indicator.direction === 'down' ? 1 / HEADROOM : HEADROOM);
    if (!indicator.formula.ratio) return bounded(better, indicator.unit);
    const of = BASES[indicator.formula.elements[1] ?? ''] ?? 1;
    return indicator.unit === '%' ? (of * bounded(better, '%')) / 100 : of * better;
  }
  throw new Error(`nothing says what ${element.code} comes to`);
}

/** A share stays below the whole. */
const bounded = (value: number, unit: string): number => (unit === '%' ? Math.min(value, 98.5) : value);

function noisy(element: Element, level: number, draw: World['draw']): number {
  // What the lead reports once is planned to the piece: meetings, tasks, firms that join.
  if (element.type === 'boolean' || level === 0) return level;
  if (element.members === 'lead' && element.type === 'count') return level * (1 + SPREAD.rate * normal(draw));
  if (element.type === 'survey') return level * (1 + SPREAD.survey * normal(draw));
  if (element.time !== 'sum')
    return element.type === 'count' && level < 200 ? level : level * (1 + SPREAD.stock * normal(draw));
  // What is counted one by one varies by its square root at least.
  const spread = element.type === 'count' ? Math.max(SPREAD.flow / 2, 1 / Math.sqrt(level)) : SPREAD.flow;
  return Math.max(0, level * (1 + spread * normal(draw)));
}

/** Nearly normal: the sum of twelve equal chances. */
const normal = (draw: World['draw']): number =>
  Array.from({ length: 12 }, () => draw(1)).reduce((a, b) => a + b, -6);

function observed(element: Element, member: string, period: string, value: number): Observation {
  const written =
    element.type === 'count' || element.type === 'boolean'
      ? Math.round(value).toString()
      : value.toFixed(element.decimals);
  const read = quantityFrom(written, element.unit, element);
  if (!read.ok) throw new Error(`${element.code} ${written}: ${read.code}`);
  const place = { submission: 1, file: `${member}-${period}.xlsx`, sheet: '填报表', ref: 'F6' };
  return { element: element.code, member, period, ...read.quantity, ...place };
}
