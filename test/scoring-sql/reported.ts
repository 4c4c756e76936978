import type { Catalog } from '@luoxuan/catalog';
import type { Member, Observation } from '@luoxuan/scoring';

export const MEMBERS: Member[] = ['高职', '高职', '中职', '企业', '企业', '园区管委会'].map((kind, i) => ({
  code: `m${i}`,
  name: `单位${i}`,
  kind,
  lead: i === 0,
}));

const FIRST = 2023;
const YEARS = 3;

/** Numbers below `below` that look like chance, the same for the same seed. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * Three years of every element of the catalogue from every member that reports it: some figures are missing, some firms
 * report a year at once.
 */
export function reported(catalog: Catalog, seed: number, missing: number): Observation[] {
  const draw = chance(seed);
  const observations: Observation[] = [];
  for (const element of catalog.elements.values()) {
    const { code, unit, decimals, period } = element;
    const most = unit === '%' ? 100 * 10 ** decimals : 900;
    for (const member of MEMBERS) {
      const keys = [...keysOf(period), ...(period === 'year' || draw(6) > 0 ? [] : keysOf('year'))];
      for (const key of keys) {
        if (draw(1000) < missing * 1000) continue;
        const steps = draw(12) === 0 ? 0 : draw(most) + 1;
        const place = { submission: 1, file: 'x.xlsx', sheet: '填报表', ref: 'F7' };
        observations.push({
          element: code,
          member: member.code,
          period: key,
          steps,
          unit,
          decimals,
          ...place,
        });
      }
    }
  }
  return observations;
}

function keysOf(kind: string): string[] {
  const years = Array.from({ length: YEARS }, (_, i) => FIRST + i);
  if (kind === 'year') return years.map(String);
  if (kind === 'school-year') return years.map((y) => `${y - 1}-${y}`);
  if (kind === 'quarter') return years.flatMap((y) => [1, 2, 3, 4].map((q) => `${y}-Q${q}`));
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  return years.flatMap((y) => months.map((m) => `${y}-${m}`));
}
