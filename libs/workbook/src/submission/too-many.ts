import type { LocatedTable } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
import { rowMembers } from './row-member.js';
import type { SubmissionRequest } from './submission.js';

/** A year of monthly figures of every element is a tenth of it. */
const MOST_FIGURES = 20_000;

/** A file with more figures than a member can have to report is something else, or made to keep the machine busy. */
export function tooManyFigures(tables: LocatedTable[], request: SubmissionRequest): Finding | null {
  const most = request.mostFigures ?? MOST_FIGURES;
  const memberOf = rowMembers(request);
  let count = 0;
  for (const { rows } of tables)
    for (const row of rows)
      if (memberOf(row) !== null) count += row.figures.reduce((sum, cell) => sum + (cell ? 1 : 0), 0);
  const [table] = tables;
  if (count <= most || !table) return null;
  return {
    code: 'too-many-figures',
    level: 'error',
    sheet: table.sheet,
    ref: null,
    found: String(count),
    expected: { zh: `不超过 ${most} 个数`, en: `at most ${most} figures` },
    message: {
      zh: `文件里有 ${count} 个数，超过一次报送的上限 ${most}，整份文件未入库`,
      en: `the file holds ${count} figures, more than the ${most} of one submission; nothing of it is stored`,
    },
    mend: {
      zh: '核对文件是否选错；若正确，请分几份报送',
      en: 'check that this is the right file; if it is, hand it in in parts',
    },
  };
}
