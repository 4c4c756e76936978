import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, Standard } from '@luoxuan/catalog';
import { yearAgo } from '@luoxuan/period';
import type { Rational } from '@luoxuan/quantity';
import { figuresOf, ObservationTable, peersOf, type DiagnosisPeriod, type Figures } from '@luoxuan/scoring';
import { ObservationLedger, type Tx } from '@luoxuan/store';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { upTo } from './inputs.js';

/** Figures of other consortia by indicator, smallest first: whose they are does not matter. */
type ByIndicator = ReadonlyMap<string, readonly Rational[]>;

export interface PeerFigures {
  now: ByIndicator;
  /** A year earlier */
  before: ByIndicator;
}

const RELATIVE = ['relative-to-best', 'relative-to-average'];

/** The consortia that are measured by the same standard. */
@Injectable()
export class Peers {
  constructor(
    private readonly registry: Registry,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly ledger: ObservationLedger,
  ) {}

  /**
   * Who is looked at beside this one: in a year, for the ranks; in a month only where a rule of the standard is relative
   * to others, as a month's diagnosis should not wait for anybody (decision 0018).
   */
  async of(consortium: KnownConsortium, standard: Standard, at: DiagnosisPeriod): Promise<KnownConsortium[]> {
    const rules = standard.dimensions
      .flatMap((d) => d.groups)
      .flatMap((g) => g.indicators.map((i) => i.rule.kind));
    if (at.kind === 'month' && !rules.some((kind) => RELATIVE.includes(kind))) return [];
    const all = await this.registry.list();
    return all.filter((c) => c.code !== consortium.code && c.standard === consortium.standard);
  }

  /** Their figures as they are known at `asOf` (ISO date-time), or now. */
  async figures(
    tx: Tx,
    peers: readonly KnownConsortium[],
    of: { standard: Standard; at: DiagnosisPeriod; asOf?: string },
  ): Promise<PeerFigures> {
    const { standard, at, asOf } = of;
    const [now, before]: [Figures[], Figures[]] = [[], []];
    for (const { code, members } of peers) {
      const all = await (asOf === undefined
        ? this.ledger.current(tx, code)
        : this.ledger.asOf(tx, code, { recordedAt: asOf }));
      const table = new ObservationTable(upTo(at, all));
      const basis = {
        catalog: this.catalog,
        standard,
        population: { members, table, elements: this.catalog.elements },
      };
      now.push(figuresOf({ ...basis, at }));
      before.push(figuresOf({ ...basis, at: yearAgo(at) }));
    }
    return { now: sorted(now), before: sorted(before) };
  }
}

const sorted = (figures: readonly Figures[]): ByIndicator =>
  new Map([...peersOf(figures)].map(([code, list]) => [code, list.sort((a, b) => a.compare(b))]));
