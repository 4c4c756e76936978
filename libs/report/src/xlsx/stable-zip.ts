import { unzipSync, zipSync } from 'fflate';

/** The earliest time that a zip knows, from local parts: zips carry no time zone, so this gives the same bytes everywhere. */
const EPOCH = new Date(1980, 0, 1);

/** The same parts in the same order, without the time at which they were written. */
export function stableZip(workbook: Uint8Array): Uint8Array {
  return zipSync(unzipSync(workbook), { mtime: EPOCH, level: 6 });
}
