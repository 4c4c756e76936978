import type { Sheet } from '../read/cell.js';
import { readSubmission } from '../submission/read-submission.js';
import type { Submission, SubmissionRequest } from '../submission/submission.js';
import { type Content, sheetOf } from './sheet.js';
import { shipped } from './shipped.js';

const { catalog, layouts } = await shipped();
const REQUEST: SubmissionRequest = {
  layouts,
  elements: catalog.elements,
  computed: [...catalog.indicators.values()],
  expected: {
    member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true },
    period: { kind: 'year', year: 2023 },
  },
};
/** Said of most small tables. */
const USUAL = new Set(['elements-absent', 'member-not-declared', 'period-not-declared']);

export interface HandedIn {
  /** As element@period=steps ref; those of 上年 in brackets. */
  figures: string[];
  /** As level code ref. */
  findings: string[];
  submission: Submission;
}

/** One sheet, named 表, handed in for 滨江职业技术学院 and 2023 with the shipped catalogue and layouts. */
export function handIn(
  rows: Content[][],
  more: Partial<Sheet> = {},
  request: Partial<SubmissionRequest> = {},
): HandedIn {
  const submission = readSubmission([sheetOf('表', rows, more)], { ...REQUEST, ...request });
  const shown = ({ element, period, quantity, ref }: Submission['readings'][number]): string =>
    `${element}@${period}=${quantity.steps} ${ref}`;
  return {
    figures: [...submission.readings.map(shown), ...submission.secondary.map((one) => `(${shown(one)})`)],
    findings: submission.findings
      .filter(({ code }) => !USUAL.has(code))
      .map(({ level, code, ref }) => `${level} ${code} ${ref ?? '-'}`),
    submission,
  };
}
