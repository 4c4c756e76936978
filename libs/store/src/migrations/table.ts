import { Table, type TableColumnOptions, type TableForeignKeyOptions } from 'typeorm';

/** Column types that mean the same on both databases. */
type ColumnType = 'text' | 'integer' | 'bigint' | 'boolean' | 'double precision';

interface TableParts {
  name: string;
  /** `id` that the database counts up, in front of the columns */
  countedId?: boolean;
  primary?: string[];
  /** By name; a trailing `?` on the type makes the column nullable. */
  columns: Record<string, ColumnType | `${ColumnType}?`>;
  uniques?: string[][];
  indices?: string[][];
  /** Column or columns → table and its columns */
  foreign?: { columns: string[]; table: string; references: string[] }[];
}

/** A table as a migration writes it down, once for both databases. */
export function table(parts: TableParts): Table {
  const columns: TableColumnOptions[] = Object.entries(parts.columns).map(([name, type]) => ({
    name,
    type: type.replace('?', ''),
    isNullable: type.endsWith('?'),
    isPrimary: parts.primary?.includes(name) ?? false,
  }));
  if (parts.countedId) {
    columns.unshift({
      name: 'id',
      type: 'integer',
      isPrimary: true,
      isGenerated: true,
      generationStrategy: 'increment',
    });
  }
  const foreignKeys: TableForeignKeyOptions[] = (parts.foreign ?? []).map((key) => ({
    columnNames: key.columns,
    referencedTableName: key.table,
    referencedColumnNames: key.references,
  }));
  return new Table({
    name: parts.name,
    columns,
    uniques: (parts.uniques ?? []).map((columnNames) => ({ columnNames })),
    indices: (parts.indices ?? []).map((columnNames) => ({ columnNames })),
    foreignKeys,
  });
}
