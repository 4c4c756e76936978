import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/** Writes the sheets of a workbook to files beside it, still deflated, for a program that only inflates. */
export async function deflatedSheets(workbook: string): Promise<string[]> {
  const zip = await yauzl.openPromise(workbook);
  const paths: string[] = [];
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.startsWith('xl/worksheets/')) continue;
    const path = `${workbook}.${paths.length}.deflate`;
    const data = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    await pipeline(data, createWriteStream(path));
    paths.push(path);
  }
  return paths;
}
