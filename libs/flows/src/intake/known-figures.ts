import { inside, periodKey, previous, yearAgo, type Period } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';
import type { LedgerEntry, ObservationLedger, Tx } from '@luoxuan/store';
import type { OtherFigure } from '@luoxuan/workbook';
import type { KnownAddress } from '../registry/registry.js';

/** What the ledger knows around a submission: of the same periods and those before, of this member and of the others. */
export class KnownFigures {
  readonly #byFact: Map<string, LedgerEntry>;

  private constructor(
    private readonly address: KnownAddress,
    private readonly entries: LedgerEntry[],
  ) {
    this.#byFact = new Map(entries.map((e) => [factKey(e.element, e.period, e.member), e]));
  }

  static async read(tx: Tx, ledger: ObservationLedger, address: KnownAddress): Promise<KnownFigures> {
    const periods = ownPeriods(address.period).flatMap((p) => [p, previous(p), yearAgo(p)]);
    const where = { periods: [...new Set(periods.map(periodKey))] };
    return new KnownFigures(address, await ledger.current(tx, address.consortium.code, where));
  }

  figure(element: string, period: string, member: string): Quantity | null {
    return quantityOf(this.#byFact.get(factKey(element, period, member)));
  }

  /** What other members have reported as the same fact. */
  others(element: string, period: string): OtherFigure[] {
    return this.entries
      .filter((e) => e.element === element && e.period === period && e.member !== this.address.member.code)
      .map((e) => ({ member: this.nameOf(e.member), quantity: e }));
  }

  /** The member's own figure a year earlier. */
  yearAgo(element: string): Quantity | null {
    return this.firstOf(element, yearAgo);
  }

  /** The figure that a new one is held against: of the year before, else of the period before. */
  before(element: string): Quantity | null {
    return this.yearAgo(element) ?? this.firstOf(element, previous);
  }

  private firstOf(element: string, earlier: (period: Period) => Period): Quantity | null {
    const { member, period } = this.address;
    for (const own of ownPeriods(period)) {
      const found = this.figure(element, periodKey(earlier(own)), member.code);
      if (found !== null) return found;
    }
    return null;
  }

  private nameOf(code: string): { code: string; name: string } {
    const name = this.address.consortium.members.find((m) => m.code === code)?.name ?? code;
    return { code, name };
  }
}

/** The periods under which figures of a workbook for `period` may count: an annual one holds teaching figures, too. */
function ownPeriods(period: Period): Period[] {
  const school = period.kind === 'year' ? inside('school-year', period) : null;
  return school === null ? [period] : [period, school];
}

const factKey = (element: string, period: string, member: string): string => `${element}|${period}|${member}`;

const quantityOf = (entry: LedgerEntry | undefined): Quantity | null =>
  entry === undefined ? null : { steps: entry.steps, unit: entry.unit, decimals: entry.decimals };
