import type ExcelJS from 'exceljs';
import type { Finding } from '../findings/finding.js';
import { address, parseAddress } from '../read/address.js';
import type { Range } from '../read/cell.js';
import { comment, solid } from '../writing/style.js';
import { inside } from './copy-sheet.js';
import { BY_GRAVITY, LEVELS } from './levels.js';
import { FINDINGS_SHEET } from './returned-copy.js';

/** Comments beyond this are no longer read by anybody; the list has them all. */
const MOST_IN_COMMENT = 6;

/** Fills each cell that has a finding with the colour of its gravest one and lists its findings in one comment. */
export function markCells(sheet: ExcelJS.Worksheet, findings: Finding[], merges: Range[]): void {
  for (const [at, here] of byCell(findings, merges)) {
    const sorted = BY_GRAVITY.flatMap((level) => here.filter((finding) => finding.level === level));
    const [gravest] = sorted;
    if (!gravest) continue;
    const cell = sheet.getCell(at);
    cell.fill = solid(LEVELS[gravest.level].fill);
    cell.note = comment(textOf(sorted));
  }
}

/** A finding inside a merge belongs to its visible cell. */
function byCell(findings: Finding[], merges: Range[]): Map<string, Finding[]> {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = finding.ref === null ? null : parseAddress(finding.ref);
    if (!place) continue;
    const merge = merges.find((range) => inside(place.row, place.column, range));
    const at = address(merge?.top ?? place.row, merge?.left ?? place.column);
    const here = cells.get(at);
    if (here) here.push(finding);
    else cells.set(at, [finding]);
  }
  return cells;
}

function textOf(findings: Finding[]): string {
  const shown = findings.slice(0, MOST_IN_COMMENT).map(({ level, code, message, expected, mend }) => {
    const { sign, zh } = LEVELS[level];
    return `${sign} ${zh} ${code}\n${message.zh}\n应为：${expected.zh}\n改法：${mend.zh}\n${message.en}`;
  });
  const rest = findings.length - shown.length;
  return [...shown, ...(rest > 0 ? [`还有 ${rest} 条，见「${FINDINGS_SHEET}」`] : [])].join('\n\n');
}
