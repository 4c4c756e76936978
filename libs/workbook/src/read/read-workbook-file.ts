import { SUBMISSION_BOUNDS, type Bounds } from './bounds.js';
import { EventMaker, SheetCollector } from './collect.js';
import { withFile } from './file.js';
import { readRows } from './read-rows.js';
import type { WorkbookReading } from './read-workbook.js';

/** Reads all cells of a file, which is never in memory as a whole: what `readWorkbook` does with bytes. */
export function readWorkbookFile(
  path: string,
  bounds: Readonly<Bounds> = SUBMISSION_BOUNDS,
): Promise<WorkbookReading> {
  return withFile<WorkbookReading>(path, async (source) => {
    const maker = new EventMaker();
    const read = await readRows(source, maker, bounds);
    if (!read.ok) return read;
    const collector = new SheetCollector();
    collector.take(maker.take());
    return { ok: true, sheets: collector.sheets };
  });
}
