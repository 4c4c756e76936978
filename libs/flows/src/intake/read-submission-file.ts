import { Inject, Injectable } from '@nestjs/common';
import { digestOfElements, handedIn, isSole, type Catalog } from '@luoxuan/catalog';
import { CONFIG, type Config } from '@luoxuan/config';
import { periodKey } from '@luoxuan/period';
import {
  reportedElements,
  submissionInWorker,
  type Finding,
  type Layout,
  type RecordedFigure,
  type Submission,
  type SubmissionRules,
} from '@luoxuan/workbook';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { Registry, type KnownAddress } from '../registry/registry.js';
import { CATALOG, LAYOUTS } from '../tokens.js';
import { withMappingHint } from './map-file.js';
import { nothingDue } from './nothing-due.js';
import { loadSavedLayouts } from './saved-layouts.js';

/** Reads a workbook for an address; what refuses the file as a whole is a problem, what concerns a cell a finding. */
@Injectable()
export class SubmissionReader {
  /** One and the same for all files: they are handed to the reading thread once. */
  private readonly rules: SubmissionRules;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CATALOG) private readonly catalog: Catalog,
    @Inject(LAYOUTS) layouts: Layout[],
    private readonly registry: Registry,
  ) {
    this.rules = {
      layouts,
      elements: handedIn(catalog.elements),
      computed: [...catalog.indicators.values()],
      relations: catalog.relations,
    };
  }

  async read(
    path: string,
    address: KnownAddress,
    record: readonly RecordedFigure[],
  ): Promise<Outcome<{ file: Submission }>> {
    const { consortium, member, period } = address;
    const sets = this.registry.setsOf(consortium, period);
    const elements = reportedElements(this.catalog.elements.values(), member, period, sets);
    if (elements.length === 0) return failed(nothingDue(member, period));
    const saved = await this.savedLayouts(address);
    if (!saved.ok) return saved;
    const read = await submissionInWorker(path, this.rules, {
      own: saved.layouts,
      sets,
      expected: { member, period },
      peers: consortium.members.filter(({ code }) => code !== member.code),
      record: record.filter((one) => one.member.code === member.code || this.isSole(one.element)),
      catalogDigest: digestOfElements(elements),
    });
    if (!read.ok) return failed(read.refusal);
    const { submission } = read;
    if (submission.blocked) {
      const typed = { consortium: consortium.code, member: member.code, period: periodKey(period) };
      const problems = submission.findings.filter((f) => f.level === 'error').map(asProblem);
      return failed(...problems.map((one) => withMappingHint(one, path, typed)));
    }
    return { ok: true, file: submission };
  }

  /** Figures of other members matter for these alone. */
  private isSole(code: string): boolean {
    const element = this.catalog.elements.get(code);
    return element !== undefined && isSole(element);
  }

  /** The layouts that this member confirmed come before the shipped ones. */
  private savedLayouts({ consortium, member }: KnownAddress): Promise<Outcome<{ layouts: Layout[] }>> {
    const owner = { consortium: consortium.code, member: member.code };
    return loadSavedLayouts(this.config.dataDir, owner, this.catalog.elements);
  }
}

const asProblem = (finding: Finding): Problem => {
  const at = finding.sheet === null ? '' : `${finding.sheet}!${finding.ref ?? ''}: `;
  return problem(
    finding.code,
    { zh: `${at}${finding.message.zh}`, en: `${at}${finding.message.en}` },
    finding.mend,
    { sheet: finding.sheet ?? '', ref: finding.ref ?? '', found: finding.found },
  );
};
