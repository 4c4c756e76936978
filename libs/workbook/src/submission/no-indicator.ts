import type { Finding } from '../findings/finding.js';
import { columnLabelsOf, rowLabelsOf } from '../mapping/table-labels.js';
import type { GenericTable } from '../table/table.js';

/** Members or periods in its rows, periods over its columns: what is counted stands in the title at best. */
export function namesNoIndicator(table: GenericTable): boolean {
  return rowLabelsOf(table).length === 0 && columnLabelsOf(table).length === 0;
}

/** There is nothing in such a table that a layout or a mapping could go by. */
export function noIndicator({ sheet, columns, title }: GenericTable): Finding {
  return {
    code: 'no-indicator',
    level: 'error',
    sheet,
    ref: columns.find(({ cell }) => cell)?.cell?.ref ?? null,
    found: title?.text ?? '',
    expected: { zh: '每行或每列写明一个指标', en: 'an indicator named in each row or column' },
    message: {
      zh: '这张表的行是单位或期间，列是期间，表内没有写是哪个指标，没有读取',
      en: 'the rows of the table are members or periods and its columns periods; it says nowhere what is counted, and is not read',
    },
    mend: {
      zh: '加一列「指标」，每行写上指标名称；标题里的名称不作数',
      en: 'add a column 指标 with the name in each row; a name in the title does not count',
    },
  };
}
