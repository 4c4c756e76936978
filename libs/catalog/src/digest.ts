import { createHash } from 'node:crypto';
import type { Catalog, Element } from './catalog.js';

/** sha256 in hex over what the catalogue means: the same for files in another order or with other comments. */
export function digestOf(catalog: Omit<Catalog, 'digest' | 'notWatched'>): string {
  const { elements, indicators, standards, relations, monitoring } = catalog;
  const meaning = {
    elements: sorted(elements),
    indicators: sorted(indicators).map(({ formula, versions, ...rest }) => ({
      ...rest,
      formula: formula.text,
      versions: versions.map((version) => ({ ...version, formula: version.formula?.text })),
    })),
    standards,
    relations: relations.map(({ code, text, left, operator, right, tolerance, unit, decimals, level }) => ({
      code,
      text,
      operator,
      unit,
      decimals,
      level,
      left: left.text,
      right: right.text,
      tolerance: tolerance.toFraction(),
    })),
    monitoring,
  };
  return sha256Of(meaning);
}

/**
 * The same over some elements: what a template was made for. Other elements, weights and targets do not change it, nor
 * does an element that has no versions say so: templates handed out before there were any are still the same.
 */
export const digestOfElements = (elements: readonly Element[]): string =>
  sha256Of(
    [...elements]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ versions, ...rest }) => (versions.length === 0 ? rest : { ...rest, versions })),
  );

const sha256Of = (meaning: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(meaning)))
    .digest('hex');

function sorted<T extends { code: string }>(entries: Map<string, T>): T[] {
  return [...entries.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The same value with the keys of every object in order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}
