import { RefusedError } from './refusal.js';
import type { ZipDirectory } from './zip/directory.js';

/** Refuses an Office file of another kind, by its main part or by what its content types say. */
export function refuseOtherPackage(directory: ZipDirectory, types: Map<string, string>): void {
  const has = (name: string): boolean => directory.byName.has(name);
  if (has('xl/workbook.xml')) return;
  const said = [...types.values()].join(' ');
  if (has('xl/workbook.bin') || said.includes('sheet.binary')) throw new RefusedError('binary-xlsb');
  if (has('word/document.xml') || /wordprocessingml\.(?:document|template)\.main/.test(said))
    throw not('docx');
  if (has('ppt/presentation.xml') || /presentationml\.\w+\.main/.test(said)) throw not('pptx');
}

/** Refuses a zip in which no workbook is found: another archive, or a workbook that lost its main part. */
export function refuseNoWorkbook(directory: ZipDirectory, usualName: string): never {
  const inside = directory.entries.find((entry) => /\.xls[xm]?$/i.test(entry.name));
  if (inside !== undefined) throw new RefusedError('zipped-workbook', { found: inside.name.slice(0, 200) });
  if (!directory.entries.some((entry) => entry.name.startsWith('xl/'))) throw not('archive');
  throw new RefusedError('missing-part', { part: usualName });
}

/** An OpenDocument file names its kind in its first entry, stored as plain text. */
export function refuseOpenDocument(kind: string): never {
  throw kind.includes('spreadsheet') ? new RefusedError('open-document') : not('open-document-text');
}

function not(found: 'docx' | 'pptx' | 'archive' | 'open-document-text'): RefusedError {
  return new RefusedError('not-a-workbook', { found });
}
