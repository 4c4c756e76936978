import { type CatalogFault, fault, type SourceDocument } from '@luoxuan/catalog';
import type { LayoutEntry } from '../schema.js';

/** Columns without which a table of this orientation cannot be told from any other. */
export function missingColumns(document: SourceDocument, entry: LayoutEntry): CatalogFault[] {
  return missing(entry).map((key) =>
    fault('missing-key', document.keySite(['columns']), {
      what: { zh: `columns 缺少 ${key}`, en: `columns lacks ${key}` },
      expected: EXPECTED[entry.orientation],
      mend: { zh: `补上 ${key} 的表头写法`, en: `add the header labels of ${key}` },
    }),
  );
}

function missing({ orientation, columns, periods }: LayoutEntry): string[] {
  if (orientation === 'landscape') return (columns.member ?? columns.period) ? [] : ['member | period'];
  const keys: string[] = [];
  const byHeader = orientation === 'portrait' && periods !== 'none';
  if (!columns.value && !byHeader) keys.push('value');
  if (!columns.code && !columns.name) keys.push('code | name');
  if (orientation === 'long' && !columns.member && !columns.period) keys.push('member | period');
  return keys;
}

const EXPECTED = {
  portrait: {
    zh: '有 value 列（或以期间为表头的列），并有 code 或 name 列',
    en: 'a column value (or columns headed by periods), and a column code or name',
  },
  landscape: { zh: '有 member 或 period 列', en: 'a column member or period' },
  long: {
    zh: '有 value 列，code 或 name 列，以及 member 或 period 列',
    en: 'a column value, a column code or name, and a column member or period',
  },
};
