import type { EntityManager } from 'typeorm';

/** A unit of work's own connection: whatever goes through it is part of the unit. */
export type Tx = EntityManager;

export type SqlValue = string | number | boolean | null;

export const isPostgres = (tx: Tx): boolean => tx.dataSource.options.type === 'postgres';

/** The rows that a statement answers, columns by their names in the database. `?` stands for a parameter. */
export async function sqlRows<Row>(tx: Tx, sql: string, parameters: SqlValue[] = []): Promise<Row[]> {
  return (await structured(tx, sql, parameters)).records as Row[];
}

/** How many rows a statement changed. `?` stands for a parameter. */
export async function sqlChanged(tx: Tx, sql: string, parameters: SqlValue[] = []): Promise<number> {
  return (await structured(tx, sql, parameters)).affected ?? 0;
}

/** Rows per INSERT: 13 columns of 500 rows stay far below the parameters that either database takes. */
const CHUNK = 500;

/** Many rows by few statements: a tenth of the time that the query builder takes. Table and columns are names of ours. */
export async function sqlInsert(tx: Tx, table: string, columns: string[], rows: SqlValue[][]): Promise<void> {
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const tuples = chunk.map(() => tuple).join(', ');
    await structured(tx, `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples}`, chunk.flat());
  }
}

/** `?, ?, ?` for an IN list */
export const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

async function structured(tx: Tx, sql: string, parameters: SqlValue[]) {
  if (!tx.queryRunner) throw new Error('outside of a unit of work');
  let position = 0;
  const dialect = isPostgres(tx) ? sql.replaceAll('?', () => `$${++position}`) : sql;
  return tx.queryRunner.query(dialect, parameters, true);
}
