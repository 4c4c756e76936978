import type { CellType, Sheet } from './cell.js';

/** One line of `luoxuan inspect --json`: what the reader sees in a cell. */
export interface InspectLine {
  sheet: string;
  ref: string;
  type: CellType;
  value: number | string | boolean;
  text: string;
}

/** Cells in the order of the workbook. A formula that was never calculated has nothing to show and is left out. */
export function* inspectLines(sheets: Iterable<Pick<Sheet, 'name' | 'cells'>>): Generator<InspectLine> {
  for (const { name, cells } of sheets) {
    for (const { ref, type, value, text } of cells) {
      if (value !== '') yield { sheet: name, ref, type, value, text };
    }
  }
}
