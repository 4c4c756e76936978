import { createHash, type Hash } from 'node:crypto';
import { STREAM_BOUNDS } from '../../read/bounds.js';
import type { Range, SheetStart, SheetState } from '../../read/cell.js';
import { RAW_BOOL, RAW_NUMBER, type RawRow } from '../../read/parts/raw-row.js';
import { readRows } from '../../read/read-rows.js';
import type { RowConsumer } from '../../read/session.js';
import { tellsFindingsList } from '../findings-table.js';

/** What is needed to mark a sheet, and a print of its cells by which a copy is compared with it. */
export interface SheetPrint {
  name: string;
  state: SheetState;
  merges: Range[];
  /** It is the list of findings of an earlier returned copy. */
  isList: boolean;
  digest: string;
}

/** A copy has one sheet more than its upload. */
const WITH_LIST = { ...STREAM_BOUNDS, sheets: STREAM_BOUNDS.sheets + 1 };

/** Reads a workbook in bounded memory; null where it is refused. */
export async function printsOf(bytes: Uint8Array): Promise<SheetPrint[] | null> {
  const printer = new Printer();
  const read = await readRows(bytes, printer, WITH_LIST);
  return read.ok ? printer.prints : null;
}

class Printer implements RowConsumer {
  readonly prints: SheetPrint[] = [];

  private hash: Hash = createHash('sha256');
  private sheet: SheetStart | null = null;
  private isList = false;

  startSheet(sheet: SheetStart): void {
    this.hash = createHash('sha256').update(String(sheet.date1904));
    this.sheet = sheet;
    this.isList = false;
  }

  row(row: RawRow): void {
    const name = this.sheet?.name ?? '';
    let line = row.hidden ? 'hidden' : '';
    for (let index = 0; index < row.count; index++) {
      const kind = row.kinds[index] ?? 0;
      const column = row.columns[index] ?? 0;
      const isNumber = kind === RAW_NUMBER || kind === RAW_BOOL;
      const value = isNumber ? String(row.numbers[index]) : (row.texts[index] ?? '');
      line += `\n${row.row} ${column} ${kind} ${row.formats[index]} ${row.formulas[index]} ${value.length} ${value}`;
      if (!isNumber && tellsFindingsList(name, row.row, column, value)) this.isList = true;
    }
    this.hash.update(line);
  }

  endSheet(merges: Range[]): void {
    const { name, state } = this.sheet ?? { name: '', state: 'visible' };
    this.prints.push({ name, state, merges, isList: this.isList, digest: this.hash.digest('hex') });
  }
}

/** Whether a copy has the sheets of the original with the same cells, and the list of findings, and nothing else. */
export function isSame(original: readonly SheetPrint[], copy: readonly SheetPrint[], list: string): boolean {
  const lists = copy.filter(({ name }) => name === list);
  const before = original.filter(({ isList }) => !isList);
  const after = copy.filter(({ name }) => name !== list);
  return (
    lists.length === 1 &&
    before.length === after.length &&
    before.every((sheet, index) => JSON.stringify(sheet) === JSON.stringify(after[index]))
  );
}
