import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, Indicator, StandardIndicator } from '@luoxuan/catalog';
import { comparePeriods, fromKey, monthsOf, type Month } from '@luoxuan/period';
import {
  known,
  ObservationTable,
  planShare,
  projectYear,
  yearShapes,
  yearToDateOf,
  type Figure,
  type Population,
} from '@luoxuan/scoring';
import { addsUpMonthly, monthlyAmounts, proposeTarget, type ProposalResult } from '@luoxuan/spiral';
import { ObservationLedger, UnitOfWork } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import { Rational } from '@luoxuan/quantity';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { upTo } from '../diagnosis/inputs.js';
import { Peers } from '../diagnosis/peers.js';
import type { Outcome } from '../problem.js';
import { Registry } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';

/** Earlier years that the shape of a running one is taken from, at most. */
const YEARS = 5;

/** Proposes the targets of a year from the year before: what it comes to, what others reach, what the plan holds. */
@Injectable()
export class TargetProposals {
  constructor(
    private readonly registry: Registry,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: ObservationLedger,
    private readonly diagnosis: DiagnosisFlow,
    private readonly peers: Peers,
  ) {}

  /** One proposal for each graded indicator; nothing is set by it. `now`: ISO date-time. */
  async propose(code: string, year: number, now: string): Promise<Outcome<{ proposals: ProposalResult[] }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const { consortium } = found;
    const chosen = this.registry.standardOf(consortium, year);
    if (!chosen.ok) return chosen;
    const { standard } = chosen;
    const at = { kind: 'year' as const, year: year - 1 };
    const looked = await this.diagnosis.look(code, at, now);
    if (!looked.ok) return looked;
    const others = await this.peers.of(consortium, standard, at);
    const { entries, peers } = await this.unitOfWork.read(async (tx) => ({
      entries: upTo(at, await this.ledger.current(tx, code)),
      peers: (await this.peers.figures(tx, others, { standard, at })).now,
    }));
    const { members } = consortium;
    const population = { members, table: new ObservationTable(entries), elements: this.catalog.elements };
    const results = new Map(
      looked.diagnosis.scorecard.dimensions.flatMap((d) => d.indicators).map((r) => [r.code, r]),
    );
    const lastMonth = lastReported(at.year, dateInChina(now));
    const graded = standard.dimensions
      .flatMap((d) => d.groups.flatMap((g) => g.indicators))
      .filter((entry) => entry.kind === 'substantive' && entry.weight > 0);
    const proposals = graded.flatMap((entry): ProposalResult[] => {
      const indicator = this.catalog.indicators.get(entry.code);
      const result = results.get(entry.code);
      if (indicator === undefined || result === undefined) return [];
      const expected = lastMonth && this.expected(indicator, entry, lastMonth, population);
      const basis = { indicator, entry, result, year, peers: peers.get(entry.code) ?? [] };
      return [proposeTarget(expected ? { ...basis, expected } : basis)];
    });
    return { ok: true, proposals };
  }

  /** What a running year will come to, by the latest month that everybody reported; null where that cannot be said. */
  private expected(
    indicator: Indicator,
    entry: StandardIndicator,
    last: Month,
    population: Population,
  ): Figure | null {
    if (!addsUpMonthly(indicator, this.catalog)) return null;
    for (let month = last.month; month >= 1; month--) {
      const at: Month = { kind: 'month', year: last.year, month };
      const series = monthlyAmounts(indicator, at, YEARS * 12 + month, population);
      const toDate = yearToDateOf(series, at.year, month);
      if (toDate === null) continue;
      const earlier = yearShapes(series, at.year, month);
      const dueShare = planShare(entry, at).valueOf();
      const projection = projectYear({ toDate: toDate.valueOf(), dueShare, earlier });
      return projection.ok
        ? known(new Rational(projection.value.toFixed(6)), indicator.unit, indicator.decimals)
        : null;
    }
    return null;
  }
}

/** The last month of a year that is over, while the year itself is not; null where it is. */
function lastReported(year: number, today: string): Month | null {
  const current = fromKey(today.slice(0, 7));
  const over = monthsOf({ kind: 'year', year }).filter((m) => comparePeriods(m, current) < 0);
  return over.length === 12 ? null : (over.at(-1) ?? null);
}
