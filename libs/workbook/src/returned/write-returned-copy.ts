import ExcelJS from 'exceljs';
import type { Finding } from '../findings/finding.js';
import { parseAddress } from '../read/address.js';
import type { Sheet } from '../read/cell.js';
import { packWorkbook } from '../writing/pack.js';
import { copySheet } from './copy-sheet.js';
import { isFindingsList, listFindings } from './list-findings.js';
import { markCells } from './mark-cells.js';
import { FINDINGS_SHEET, type ReturnedCopyRequest } from './returned-copy.js';
import { writableNames } from './sheet-names.js';

/**
 * What the office gets back: the list of findings with links, then the uploaded cells at the same addresses, each
 * finding as fill and comment at its cell. Texts stay texts. Formatting of the upload is not kept.
 */
export async function writeReturnedCopy({
  original,
  findings,
  title,
}: ReturnedCopyRequest): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const list = workbook.addWorksheet(FINDINGS_SHEET);
  const sheets = original.filter((sheet) => sheet.name !== FINDINGS_SHEET || !isFindingsList(sheet));
  const names = writableNames(
    sheets.map(({ name }) => name),
    [FINDINGS_SHEET],
  );
  for (const [index, sheet] of sheets.entries()) {
    const target = workbook.addWorksheet(names[index], { state: sheet.state });
    const merges = copySheet(target, sheet);
    markCells(
      target,
      findings.filter((finding) => finding.sheet === sheet.name),
      merges,
    );
  }
  listFindings(list, title, findings, (finding) => linkTo(finding, sheets, names));
  return packWorkbook(workbook);
}

/** A cell on a visible sheet; programs cannot jump to others. */
function linkTo({ sheet, ref }: Finding, sheets: Sheet[], names: string[]): string | null {
  const index = sheets.findIndex(({ name }) => name === sheet);
  const name = names[index];
  const visible = sheets[index]?.state === 'visible';
  if (!visible || name === undefined || ref === null || parseAddress(ref) === null) return null;
  return name.includes('!') ? null : `'${name.replaceAll("'", "''")}'!${ref}`;
}
