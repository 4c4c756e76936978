import type { Site } from './fault.js';
import type { ElementEntry } from './schema/element.js';
import { isComputed } from './schema/indicator.js';
import type { ComputedEntry, IndicatorEntry } from './schema/indicator.js';
import type { MonitoringEntry } from './schema/monitoring.js';
import type { RelationEntry } from './schema/relation.js';
import type { StandardIndicatorEntry } from './schema/standard-indicator.js';
import type { StandardEntry } from './schema/standard.js';
import type { Path } from './source/document.js';
import type { FileKind } from './source/source-file.js';

/** Where the places of a tree of data are known. */
export interface Places {
  site(path: Path): Site;
  keySite(path: Path): Site;
  siteInside(path: Path, offset: number): Site;
}

/** Something that was read, together with the place that it was read from. */
export class Sited<T> {
  constructor(
    readonly value: T,
    private readonly places: Places,
    private readonly base: Path,
    /** Keys that stand there with a value that was refused: `value` lacks them, but they are not missing. */
    readonly refusedKeys: ReadonlySet<string> = new Set(),
  ) {}

  /** Site of the value at `path` below, or of the whole where there is none. */
  site(...path: Path): Site {
    return this.places.site([...this.base, ...path]);
  }

  /** Site of the last key of `path` below. */
  keySite(...path: Path): Site {
    return this.places.keySite([...this.base, ...path]);
  }

  /** Site of character `offset` of the text at `path` below. */
  siteInside(offset: number, ...path: Path): Site {
    return this.places.siteInside([...this.base, ...path], offset);
  }

  part<P>(value: P, ...path: Path): Sited<P> {
    return new Sited(value, this.places, [...this.base, ...path]);
  }
}

export interface DraftStandard {
  standard: Sited<StandardEntry>;
  /** Some of its indicators did not fit the schema and were left out: sums over it mean nothing. */
  incomplete: boolean;
  /** Keys of the file that are missing or were refused: something harmless stands in their place. */
  refused: ReadonlySet<string>;
  /** `consortium@2025.1`: what it inherits from; everything inherited is in `standard`. */
  extends: string | null;
}

/** What is kept as a list of entries, each with its code. */
export type ListKind = 'elements' | 'indicators' | 'relations';

/** What could be read of the catalogue: every entry fits the schema, nothing else is known of it yet. */
export interface Draft {
  elements: Sited<ElementEntry>[];
  indicators: Sited<IndicatorEntry>[];
  relations: Sited<RelationEntry>[];
  standards: DraftStandard[];
  /** null where there is no such file, or it was refused. */
  monitoring: Sited<MonitoringEntry> | null;
  /** Entries that the schema refused, with the keys that it did not: a fault in one hides no fault in another. */
  refused: {
    elements: Sited<Partial<ElementEntry>>[];
    indicators: Sited<Partial<ComputedEntry>>[];
    relations: Sited<Partial<RelationEntry>>[];
  };
  /** Codes that exist only in what was refused: who refers to one is not to blame. */
  refusedCodes: Set<string>;
  /** Kinds of which a whole file could not be made out: any code may stand in it, so none of them is called unknown. */
  lost: Set<FileKind>;
}

/** Every element, whole or in part. */
export function everyElement(draft: Draft): Sited<Partial<ElementEntry>>[] {
  return [...draft.elements, ...draft.refused.elements];
}

/** Every indicator with a formula, whole or in part. */
export function everyComputed(draft: Draft): Sited<Partial<ComputedEntry>>[] {
  const whole = draft.indicators.flatMap((entry) =>
    isComputed(entry.value) ? [entry.part(entry.value)] : [],
  );
  return [...whole, ...draft.refused.indicators];
}

/** What checks need to know of an indicator. */
export interface IndicatorFacts {
  direction: IndicatorEntry['direction'];
  unit: string;
  decimals: number;
  period: ElementEntry['period'];
  /** null for a computed indicator */
  time: ElementEntry['time'] | null;
  /** null for a computed indicator */
  type: ElementEntry['type'] | null;
  /** It counts things: whole numbers, no quotient. */
  counts: boolean;
}

/** Facts of each indicator by code; without those that have no source. Of two with one code the first counts. */
export function indicatorFacts(draft: Draft): Map<string, IndicatorFacts> {
  const elements = new Map(draft.elements.map(({ value }) => [value.code, value]));
  const facts = new Map<string, IndicatorFacts>();
  for (const { value } of draft.indicators) {
    const { direction } = value;
    const element = elements.get(value.code);
    const source = isComputed(value) ? value : element;
    if (!source || facts.has(value.code)) continue;
    const { unit, decimals, period } = source;
    facts.set(value.code, {
      direction,
      unit,
      decimals,
      period,
      time: isComputed(value) ? null : (element?.time ?? null),
      type: isComputed(value) ? null : (element?.type ?? null),
      counts: isComputed(value) ? decimals === 0 && !value.formula.includes('/') : element?.type === 'count',
    });
  }
  return facts;
}

/** Stands in a draft for an indicator of a standard that the schema refused; `indicatorsOf` passes over it. */
export const PLACEHOLDER = 'REFUSED';

export interface PlacedIndicator {
  item: Sited<StandardIndicatorEntry>;
  facts: IndicatorFacts | undefined;
}

/** Every indicator of a standard with its place. */
export function indicatorsOf(
  standard: Sited<StandardEntry>,
  facts = new Map<string, IndicatorFacts>(),
): PlacedIndicator[] {
  return standard.value.dimensions.flatMap((dimension, d) =>
    dimension.groups.flatMap((group, g) =>
      group.indicators.flatMap((entry, i) => {
        if (entry.code === PLACEHOLDER) return [];
        const item = standard.part(entry, 'dimensions', d, 'groups', g, 'indicators', i);
        return [{ item, facts: facts.get(entry.code) }];
      }),
    ),
  );
}
