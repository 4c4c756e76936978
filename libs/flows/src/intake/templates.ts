import { Inject, Injectable } from '@nestjs/common';
import { digestOfElements, type Catalog } from '@luoxuan/catalog';
import { periodKey, yearAgo } from '@luoxuan/period';
import { ObservationLedger, UnitOfWork } from '@luoxuan/store';
import { reportedElements, writeTemplate } from '@luoxuan/workbook';
import { failed, type Outcome } from '../problem.js';
import { Registry, type Address } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { nothingDue } from './nothing-due.js';

/** The workbook that a member fills in. */
@Injectable()
export class Templates {
  constructor(
    private readonly registry: Registry,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: ObservationLedger,
  ) {}

  /** The template of a member for a period, with the figures of the year before filled in. */
  async write(address: Address): Promise<Outcome<{ bytes: Uint8Array; elements: number }>> {
    const resolved = await this.registry.resolve(address);
    if (!resolved.ok) return resolved;
    const { consortium, member, period } = resolved;
    const owed = this.registry.setsOf(consortium, period);
    const elements = reportedElements(this.catalog.elements.values(), member, period, owed);
    if (elements.length === 0) return failed(nothingDue(member, period));
    const entries = await this.unitOfWork.read((tx) =>
      this.ledger.current(tx, consortium.code, {
        members: [member.code],
        periods: [periodKey(yearAgo(period))],
      }),
    );
    const before = new Map(entries.map((e) => [e.element, e]));
    const bytes = await writeTemplate({
      consortium,
      member,
      period,
      elements,
      before: (code) => before.get(code) ?? null,
      synthetic: consortium.synthetic,
      catalogDigest: digestOfElements(elements),
    });
    return { ok: true, bytes, elements: elements.length };
  }
}
