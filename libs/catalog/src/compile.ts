import { unitOf } from '@luoxuan/quantity';
import { CORE_SET } from './catalog.js';
import type { Alias, Catalog, Element, Indicator, Relation, Standard, StandardIndicator } from './catalog.js';
import { CHECKS } from './checks/all.js';
import { digestOf } from './digest.js';
import type { Draft } from './draft.js';
import { inReadingOrder } from './fault.js';
import type { CatalogFault } from './fault.js';
import { compileRelations } from './formula/compile-relations.js';
import { compileFormulas } from './formula/compile.js';
import type { Formula } from './formula/formula.js';
import { parseLine } from './line.js';
import type { AliasEntry, ElementEntry } from './schema/element.js';
import { isComputed } from './schema/indicator.js';
import type { IndicatorEntry } from './schema/indicator.js';
import type { StandardEntry, StandardIndicatorEntry } from './schema/standard.js';
import { readDraft } from './source/read-draft.js';
import type { SourceFile } from './source/source-file.js';

export type CatalogResult = { ok: true; catalog: Catalog } | { ok: false; faults: CatalogFault[] };

/** Reads and checks a whole catalogue. Either it is sound, or every fault of every file is listed. */
export function compileCatalog(files: SourceFile[]): CatalogResult {
  const { draft, faults: readFaults } = readDraft(files);
  const { formulas, meaningOf, faults: formulaFaults } = compileFormulas(draft);
  const { relations, faults: relationFaults } = compileRelations(draft, meaningOf);
  const faults = [
    ...readFaults,
    ...formulaFaults,
    ...relationFaults,
    ...CHECKS.flatMap((check) => check(draft)),
  ];
  if (faults.length > 0) return { ok: false, faults: inReadingOrder(faults) };
  return { ok: true, catalog: assemble(draft, formulas, relations) };
}

function assemble(draft: Draft, formulas: Map<string, Formula>, unsorted: Relation[]): Catalog {
  const elements = new Map(draft.elements.map(({ value }) => [value.code, element(value)]));
  const indicators = new Map(
    draft.indicators.map(({ value }) => [value.code, indicator(value, elements, formulas)]),
  );
  const standards = draft.standards.map(({ standard: { value } }) => standard(value)).sort(byCodeAndYear);
  const relations = [...unsorted].sort((a, b) => (a.code < b.code ? -1 : 1));
  const meaning = { elements, indicators, standards, relations };
  return { ...meaning, digest: digestOf(meaning) };
}

function element(entry: ElementEntry): Element {
  return {
    ...entry,
    set: entry.set ?? CORE_SET,
    unit: unitCode(entry.unit),
    aliases: (entry.aliases ?? []).map(aliasOf),
    versions: [],
  };
}

function aliasOf(entry: AliasEntry): Alias {
  return typeof entry === 'string' ? { name: entry } : entry;
}

function indicator(
  entry: IndicatorEntry,
  elements: Map<string, Element>,
  formulas: Map<string, Formula>,
): Indicator {
  const { code, direction } = entry;
  const formula = formulas.get(code);
  const source = isComputed(entry) ? entry : elements.get(code);
  if (!formula || !source) throw new Error(`indicator ${code} passed all checks without a formula`);
  const { name, nameEn, unit, decimals, period, clause, status, definition } = source;
  return {
    code,
    name,
    nameEn,
    unit: unitCode(unit),
    decimals,
    direction,
    formula,
    period,
    clause,
    status,
    definition,
    versions: [],
  };
}

/** The one code of a unit that may be written in several ways, ％ as %. */
function unitCode(written: string): string {
  return unitOf(written)?.code ?? written;
}

function standard(entry: StandardEntry): Standard {
  const dimensions = entry.dimensions.map((dimension) => ({
    ...dimension,
    groups: dimension.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map(standardIndicator),
    })),
  }));
  return { ...entry, dimensions };
}

function standardIndicator(entry: StandardIndicatorEntry): StandardIndicator {
  const { code, weight, kind, target, floor, warning, curve } = entry;
  const result: StandardIndicator = {
    code,
    weight,
    kind,
    target: plainLines(target),
    rule: { kind: 'attainment' },
  };
  if (floor !== undefined)
    result.floor = typeof floor === 'object' ? plainLines(floor) : parseLine(floor).text;
  if (warning) {
    result.warning = { yellow: parseLine(warning.yellow).text };
    if (warning.red !== undefined) result.warning.red = parseLine(warning.red).text;
  }
  if (curve) result.curve = curve;
  return result;
}

function plainLines(lines: Record<string, string | number>): Record<string, string> {
  return Object.fromEntries(Object.entries(lines).map(([year, written]) => [year, parseLine(written).text]));
}

function byCodeAndYear(a: Standard, b: Standard): number {
  return a.code === b.code ? a.validFrom - b.validFrom : a.code < b.code ? -1 : 1;
}
