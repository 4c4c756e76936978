import type ExcelJS from 'exceljs';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { growCommentBoxes } from './comment-boxes.js';
import { keepLinksInside } from './inner-links.js';
import type { Parts } from './parts.js';

/** The same workbook gives the same bytes whenever and wherever it is written: nothing in it says when that was. */
const FIXED_DATE = new Date(Date.UTC(2000, 0, 1));
/** Zip files keep local time, so this one is built from local parts. 1980 is the first year that they know. */
const FIXED_ENTRY_TIME = new Date(1980, 0, 1);

/** Bytes of an .xlsx: deterministic, comment boxes large enough for their text, links to cells inside the workbook. */
export async function packWorkbook(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  workbook.creator = 'Luoxuan 螺旋';
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = FIXED_DATE;
  workbook.modified = FIXED_DATE;
  const parts = partsOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
  growCommentBoxes(parts);
  keepLinksInside(parts);
  const entries: Zippable = {};
  for (const [path, bytes] of parts) entries[path] = bytes;
  return zipSync(entries, { mtime: FIXED_ENTRY_TIME, level: 6 });
}

function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')));
}
