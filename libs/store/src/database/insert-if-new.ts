import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Tx } from './sql.js';

/** Inserts a row unless a unique of the table says that it is there. Beside another process, one of them is first. */
export async function insertIfNew<Entity extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Entity>,
  row: QueryDeepPartialEntity<Entity>,
): Promise<boolean> {
  if (!tx.queryRunner) throw new Error('outside of a unit of work');
  const insert = tx.createQueryBuilder().insert().into(entity).values(row).orIgnore();
  const { affected } = await tx.queryRunner.query(...insert.getQueryAndParameters(), true);
  return affected === 1;
}
