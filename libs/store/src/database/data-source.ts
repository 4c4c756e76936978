import type { DatabaseChoice } from '@luoxuan/config';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../entities/index.js';
import { MIGRATIONS } from '../migrations/index.js';
import { SnakeNames } from './snake-names.js';

/** A TypeORM data source for either database, not yet connected. The schema is made by the migrations alone. */
export function dataSourceFor(database: DatabaseChoice): DataSource {
  const shared = {
    entities: ENTITIES,
    migrations: MIGRATIONS,
    namingStrategy: new SnakeNames(),
    synchronize: false,
  };
  if (database.type === 'sqlite') {
    return new DataSource({
      ...shared,
      type: 'better-sqlite3',
      database: database.file,
      enableWAL: true,
      timeout: 5000,
    });
  }
  return new DataSource({
    ...shared,
    type: 'postgres',
    url: database.url,
    applicationName: 'luoxuan',
    connectTimeoutMS: 10_000,
    parseInt8: true, // steps and counts are numbers, safe to 2^53, on both databases
  });
}
