import type { QueryRunner } from 'typeorm';

/**
 * Triggers by which the database itself refuses to change or remove rows of `table`.
 * They go when the table is dropped. A later migration that makes TypeORM rebuild the table on SQLite has to add them again.
 */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') {
    for (const event of ['UPDATE', 'DELETE']) {
      await runner.query(
        `CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table}
         BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      );
    }
    return;
  }
  await runner.query(
    `CREATE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '${table} is append-only'; END $$`,
  );
  await runner.query(
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ${table}_append_only()`,
  );
}

/** Drops the table with its triggers. */
export async function dropAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.dropTable(table);
  if (runner.dataSource.options.type === 'postgres')
    await runner.query(`DROP FUNCTION ${table}_append_only()`);
}
