import { Rational } from '@luoxuan/quantity';
import { answerOf, indicatorOf, type Basis } from '../judge.js';
import { Measure } from '../values/measure.js';
import { periodOf } from '../values/span.js';
import { isReason } from '../rules/rule.js';

/** Figures by indicator: those that are whole. */
export type Figures = ReadonlyMap<string, Rational>;

/** The figures of every indicator of the standard in the month or year, as ranks and rules relative to peers need them. */
export function figuresOf(basis: Pick<Basis, 'catalog' | 'standard' | 'population' | 'at'>): Figures {
  const figures = new Map<string, Rational>();
  for (const entry of basis.standard.dimensions.flatMap((d) => d.groups).flatMap((g) => g.indicators)) {
    const indicator = indicatorOf(entry, basis.catalog);
    const period = periodOf(indicator, basis.at);
    if (period === null) continue;
    const answer = answerOf(new Measure(indicator, basis).of(period).value);
    if (!isReason(answer)) figures.set(entry.code, answer);
  }
  return figures;
}

/** The figures of several units, gathered by indicator: what `Basis.peers` of one more unit is. */
export function peersOf(others: readonly Figures[]): Map<string, Rational[]> {
  const peers = new Map<string, Rational[]>();
  for (const figures of others)
    for (const [code, figure] of figures) peers.set(code, [...(peers.get(code) ?? []), figure]);
  return peers;
}
