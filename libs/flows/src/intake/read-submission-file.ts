import { Inject, Injectable } from '@nestjs/common';
import { digestOfElements, handedIn, type Catalog, type Element } from '@luoxuan/catalog';
import { CONFIG, type Config } from '@luoxuan/config';
import { periodKey } from '@luoxuan/period';
import {
  readInWorker,
  readSubmission,
  reportedElements,
  type Finding,
  type Layout,
  type Sheet,
  type Submission,
} from '@luoxuan/workbook';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { Registry, type KnownAddress } from '../registry/registry.js';
import { CATALOG, LAYOUTS } from '../tokens.js';
import type { KnownFigures } from './known-figures.js';
import { withMappingHint } from './map-file.js';
import { nothingDue } from './nothing-due.js';
import { loadSavedLayouts } from './saved-layouts.js';

/** What a workbook says for one member and period, and the cells that it says it in. */
export type ReadFile = Submission & { sheets: Sheet[] };

/** Reads a workbook for an address; what refuses the file as a whole is a problem, what concerns a cell a finding. */
@Injectable()
export class SubmissionReader {
  /** One and the same for all files: the names in it are indexed once. */
  private readonly elements: ReadonlyMap<string, Element>;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CATALOG) private readonly catalog: Catalog,
    @Inject(LAYOUTS) private readonly layouts: Layout[],
    private readonly registry: Registry,
  ) {
    this.elements = handedIn(catalog.elements);
  }

  async read(path: string, address: KnownAddress, known: KnownFigures): Promise<Outcome<{ file: ReadFile }>> {
    const { consortium, member, period } = address;
    const sets = this.registry.setsOf(consortium, period);
    const elements = reportedElements(this.catalog.elements.values(), member, period, sets);
    if (elements.length === 0) return failed(nothingDue(member, period));
    const saved = await this.savedLayouts(address);
    if (!saved.ok) return saved;
    const workbook = await readInWorker(path);
    if (!workbook.ok) return failed(workbook.refusal);
    const submission = readSubmission(workbook.sheets, {
      layouts: saved.layouts.length === 0 ? this.layouts : [...saved.layouts, ...this.layouts],
      elements: this.elements,
      sets,
      expected: { member, period },
      before: (code) => known.before(code),
      yearAgo: (code) => known.yearAgo(code),
      relations: this.catalog.relations,
      computed: this.catalog.indicators.values(),
      known: (element, key, of) => known.figure(element, key, of),
      others: (element, key) => known.others(element, key),
      catalogDigest: digestOfElements(elements),
    });
    if (submission.blocked) {
      const typed = { consortium: consortium.code, member: member.code, period: periodKey(period) };
      const problems = submission.findings.filter((f) => f.level === 'error').map(asProblem);
      return failed(...problems.map((one) => withMappingHint(one, path, typed)));
    }
    return { ok: true, file: { ...submission, sheets: workbook.sheets } };
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
