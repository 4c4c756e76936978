import { Inject, Injectable } from '@nestjs/common';
import { CORE_SET, setsOf, type Catalog, type MemberKind, type Standard } from '@luoxuan/catalog';
import { comparePeriods, fromKey, lastMonth, parsePeriod, type Month, type Period } from '@luoxuan/period';
import { Members, UnitOfWork, type Tx } from '@luoxuan/store';
import type { ReportingMember } from '../diagnosis/due-submissions.js';
import { CATALOG } from '../tokens.js';
import { failed, problem, type Outcome } from '../problem.js';
import type { ConsortiumFile } from './consortium-file.js';
import { beforeSince, notAPeriod } from './period-problems.js';
import { unknownCode } from './unknown-code.js';

/** A consortium as the flows need it. */
export interface KnownConsortium {
  code: string;
  name: string;
  synthetic: boolean;
  standard: string;
  reporting: 'periodic' | 'annual';
  since: Month;
  members: ReportingMember[];
}

/** Whose figures, of which period: as typed by a user. */
export interface Address {
  consortium: string;
  member: string;
  period: string;
}

export interface KnownAddress {
  consortium: KnownConsortium;
  member: ReportingMember;
  period: Period;
}

/** Which consortia there are, who belongs to them, and which standard they are measured by. */
@Injectable()
export class Registry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: Members,
    @Inject(CATALOG) private readonly catalog: Catalog,
  ) {}

  /** Registers a consortium, or brings names, kinds and members up to date; nothing is ever removed. */
  async register(file: ConsortiumFile): Promise<Outcome<object>> {
    if (!this.catalog.standards.some((s) => s.code === file.standard))
      return failed(this.noStandard(file.standard));
    await this.unitOfWork.run(async (tx) => {
      const { code, name, synthetic, standard, reporting, since } = file;
      await this.members.declareConsortium(tx, { code, name, synthetic, standard, reporting, since });
      await this.members.declare(
        tx,
        file.members.map((m) => ({
          consortium: code,
          code: m.code,
          name: m.name,
          kind: m.kind,
          isLead: m.lead,
        })),
      );
    });
    return { ok: true };
  }

  list(): Promise<KnownConsortium[]> {
    return this.unitOfWork.read(async (tx) => {
      const all = await this.members.consortia(tx);
      const found: KnownConsortium[] = [];
      for (const { code } of all) {
        const consortium = await this.consortium(tx, code);
        if (consortium.ok) found.push(consortium.consortium);
      }
      return found;
    });
  }

  find(code: string): Promise<Outcome<{ consortium: KnownConsortium }>> {
    return this.unitOfWork.read((tx) => this.consortium(tx, code));
  }

  async consortium(tx: Tx, code: string): Promise<Outcome<{ consortium: KnownConsortium }>> {
    const row = await this.members.consortium(tx, code);
    if (row === null) {
      const known = (await this.members.consortia(tx)).map((c) => c.code);
      return failed(unknownCode('consortium', '联合体', code, known));
    }
    const members = (await this.members.of(tx, code)).map((m) => ({
      code: m.code,
      name: m.name,
      kind: m.kind as MemberKind,
      lead: m.isLead,
    }));
    const { name, synthetic, standard, reporting } = row;
    const since = fromKey(row.since) as Month;
    return { ok: true, consortium: { code, name, synthetic, standard, reporting, since, members } };
  }

  /** Finds what a user typed; every part that is not known, with what would be. */
  async resolve(address: Address): Promise<Outcome<KnownAddress>> {
    const parsed = parsePeriod(address.period);
    const problems = parsed.ok ? [] : [notAPeriod(address.period)];
    const found = await this.find(address.consortium);
    if (!found.ok) return failed(...found.problems, ...problems);
    const { consortium } = found;
    const member = consortium.members.find((m) => m.code === address.member);
    if (member === undefined) {
      problems.unshift(
        unknownCode(
          'member',
          '成员单位',
          address.member,
          consortium.members.map((m) => m.code),
        ),
      );
    }
    if (parsed.ok && comparePeriods(lastMonth(parsed.period), consortium.since) < 0) {
      problems.push(beforeSince(parsed.period, consortium.since));
    }
    if (member === undefined || !parsed.ok || problems.length > 0) return failed(...problems);
    return { ok: true, consortium, member, period: parsed.period };
  }

  /** The standard by which a consortium is measured in a year: the newest version that is valid then. */
  standardOf(consortium: KnownConsortium, year: number): Outcome<{ standard: Standard }> {
    const versions = this.catalog.standards
      .filter((s) => s.code === consortium.standard)
      .filter((s) => s.validFrom <= year && year <= (s.validTo ?? year))
      .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
    const standard = versions[0];
    return standard === undefined
      ? failed(this.noStandard(consortium.standard, year))
      : { ok: true, standard };
  }

  /** The sets of elements that its members owe for a period: those that its standard reads. */
  setsOf(consortium: KnownConsortium, period: Period): string[] {
    const chosen = this.standardOf(consortium, lastMonth(period).year);
    return chosen.ok ? setsOf(chosen.standard, this.catalog) : [CORE_SET];
  }

  private noStandard(code: string, year?: number) {
    const known = this.catalog.standards.map((s) => `${s.code} ${s.version}`).join(', ');
    const when = year === undefined ? { zh: '', en: '' } : { zh: `（${year}年）`, en: ` for ${year}` };
    return problem(
      'unknown-standard',
      { zh: `指标目录中没有标准 ${code}${when.zh}`, en: `the catalogue has no standard ${code}${when.en}` },
      { zh: `可用的标准：${known}`, en: `there are: ${known}` },
      { standard: code },
    );
  }
}
