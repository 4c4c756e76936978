import type { Bounds } from './bounds.js';
import type { Range, SheetStart } from './cell.js';
import { PackageReader, type PartRequest } from './package.js';
import { Tally } from './parts/limits.js';
import type { RawRow } from './parts/raw-row.js';
import { SharedStringsScanner } from './parts/shared-strings.js';
import { SheetScanner } from './parts/sheet.js';
import { Styles } from './parts/styles.js';
import { refuseOpenDocument } from './sniff-package.js';
import { refuseWhatIsNoZip } from './sniff.js';
import type { Source } from './source.js';
import { RefusedError } from './refusal.js';
import { readDirectory, type ZipDirectory } from './zip/directory.js';

/** Takes what is read, in the order of the workbook. */
export interface RowConsumer {
  startSheet(sheet: SheetStart): void;
  /** A row with at least one cell; the object is reused for the next row, so copy what is to be kept. */
  row(row: RawRow): void;
  endSheet(merges: Range[]): void;
}

/**
 * The whole way through a workbook as a sequence of parts to inflate. It neither inflates nor waits, so the same code
 * serves reading at one go and reading in pieces.
 */
export function* readParts(
  source: Source,
  bounds: Bounds,
  consumer: RowConsumer,
): Generator<PartRequest, void> {
  if (source.size > bounds.fileBytes) {
    throw new RefusedError('file-too-large', { found: source.size, limit: bounds.fileBytes });
  }
  refuseWhatIsNoZip(source);
  const directory = readDirectory(source, bounds);
  yield* refuseOtherZip(directory);
  const parts = yield* new PackageReader(directory, bounds).read();

  const strings: string[] = [];
  if (parts.sharedStrings !== null && parts.sharedStrings.size > 0) {
    yield { entry: parts.sharedStrings, sink: new SharedStringsScanner(bounds, strings) };
  }
  const styles = new Styles();
  if (parts.styles !== null && parts.styles.size > 0)
    yield { entry: parts.styles, sink: styles.sink(bounds) };
  const formats = styles.formats();
  const tally = new Tally(bounds);

  for (const { sheet, entry } of parts.sheets) {
    consumer.startSheet({ name: sheet.name, state: sheet.state, date1904: parts.date1904 });
    const context = { sheet: sheet.name, strings, formats, bounds, tally };
    const scanner = new SheetScanner(context, (row) => {
      consumer.row(row);
    });
    yield { entry, sink: scanner };
    consumer.endSheet(scanner.merges);
  }
}

function* refuseOtherZip(directory: ZipDirectory): Generator<PartRequest, void> {
  const mimetype = directory.byName.get('mimetype');
  if (mimetype === undefined || mimetype.size > 200) return;
  let kind = '';
  yield {
    entry: mimetype,
    sink: {
      push(piece) {
        kind += piece.toString('latin1');
      },
      end() {
        if (kind.includes('opendocument')) refuseOpenDocument(kind);
      },
    },
  };
}
