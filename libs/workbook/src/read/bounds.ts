const MiB = 1024 * 1024;

/** The last row and column that a sheet can have (XFD1048576), by the format itself. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/**
 * How much of a workbook is read before it is refused. All limits of the reader stand here and nowhere else.
 * A limit is the largest amount that is still accepted; sizes are in bytes.
 */
export interface Bounds {
  /** The file as it was uploaded. */
  fileBytes: number;
  /** Entries in the zip directory, folders and unused parts included. */
  zipEntries: number;
  /** One part after inflating. Parts that are not needed are never inflated and not counted. */
  partBytes: number;
  /** All parts that were read, after inflating; a part read twice counts twice. */
  inflatedBytes: number;
  /** A part is suspicious only when it is both larger than `ratioFromBytes` and packed tighter than 1 : `ratio`. */
  ratio: number;
  ratioFromBytes: number;
  /** One tag, comment or run of text in XML. */
  tokenBytes: number;
  /** Elements inside each other. */
  xmlDepth: number;
  sheets: number;
  sheetNameLength: number;
  /** Rows that are written in the file, blank ones included, over all sheets. */
  rows: number;
  /** Cells that are not blank, over all sheets. */
  cells: number;
  /** Characters in one cell (UTF-16 units). The format allows 32,767. */
  cellText: number;
  /** Characters over all cells; a shared string counts each time that a cell shows it. */
  totalText: number;
  sharedStrings: number;
  /** Characters over all shared strings. */
  sharedText: number;
  cellFormats: number;
  /** Those that are written out; Excel itself makes a few hundred. */
  numberFormats: number;
  /** In one part. */
  relationships: number;
  /** Over all sheets. */
  merges: number;
  /** Data validations and their ranges over all sheets; they are counted, not kept. */
  validations: number;
}

/** For an uploaded submission, whose cells are all kept in memory at once: some 150 bytes a cell. */
export const SUBMISSION_BOUNDS: Readonly<Bounds> = Object.freeze({
  fileBytes: 20 * MiB,
  zipEntries: 10_000,
  partBytes: 96 * MiB,
  inflatedBytes: 128 * MiB,
  ratio: 200,
  ratioFromBytes: 32 * MiB,
  tokenBytes: 1 * MiB,
  xmlDepth: 128,
  sheets: 256,
  sheetNameLength: 255,
  rows: LAST_ROW,
  cells: 200_000,
  cellText: 32_767,
  totalText: 6 * MiB,
  sharedStrings: 300_000,
  sharedText: 16 * MiB,
  cellFormats: 500_000,
  numberFormats: 65_536,
  relationships: 65_536,
  merges: 20_000,
  validations: 65_536,
});

/** For reading row by row, where nothing but the shared strings is kept. */
export const STREAM_BOUNDS: Readonly<Bounds> = Object.freeze({
  ...SUBMISSION_BOUNDS,
  fileBytes: 256 * MiB,
  partBytes: 1024 * MiB,
  inflatedBytes: 1536 * MiB,
  rows: 4 * LAST_ROW,
  cells: 32_000_000,
  totalText: 1024 * MiB,
  sharedStrings: 2_000_000,
  sharedText: 64 * MiB,
});
