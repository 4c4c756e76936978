import type { BodyRow, LocatedTable } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
import { address } from '../read/address.js';
import { fold } from '../values/fold.js';
import { isMissing } from '../values/missing.js';
import type { FileContext } from './row-context.js';

/** Whoever merged the cells of two figures meant both, or neither: the reader takes the first alone and says so. */
export function mergedFigureFindings(
  { sheet, merged }: LocatedTable,
  { memberOf }: Pick<FileContext, 'memberOf'>,
): Finding[] {
  return (merged ?? []).flatMap(({ cell, range, column, rows }): Finding[] => {
    if (isMissing(fold(cell.text)) || rows.every((row) => memberOf(row) === null)) return [];
    const where = `${address(range.top, range.left)}:${address(range.bottom, range.right)}`;
    const name = rows[0] && nameOf(rows[0]);
    const zh = [name && `「${name}」`, column.cell && `（${column.cell.text}）`].filter(Boolean).join('');
    const en = [name, column.cell && `(${column.cell.text})`].filter(Boolean).join(' ');
    return [
      {
        code: 'merged-figure',
        level: 'warning',
        sheet,
        ref: cell.ref,
        found: cell.text,
        expected: { zh: '每个数一格', en: 'a cell for each figure' },
        message: {
          zh: `合并单元格 ${where} 里的数只算作${zh || ` ${cell.ref} `}的一个数，被它盖住的各格没有数`,
          en: `the figure in the merged cells ${where} is taken for ${en || cell.ref} alone; the cells that it covers have none`,
        },
        mend: { zh: '取消合并，各格填各自的数', en: 'unmerge the cells and give each its own figure' },
      },
    ];
  });
}

function nameOf({ path, members, cells }: BodyRow): string | undefined {
  return path.at(-1)?.text ?? members[0]?.text ?? cells.period?.text;
}
