import type { DataSource } from 'typeorm';
import { dataSourceFor } from '../database/data-source.js';
import { DATABASES, type TestDatabase } from '../testing/databases.js';

const drift = async (dataSource: DataSource) =>
  (await dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

describe.each(DATABASES)('migrations on %s', (_name, start) => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await start();
    dataSource = await dataSourceFor(database.choice).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.stop();
  });

  it('go up to exactly what the entities say, down to nothing, and up again', async () => {
    for (let round = 1; round <= 2; round++) {
      await dataSource.runMigrations();
      expect(await drift(dataSource)).toEqual([]);
      await dataSource.undoLastMigration();
      const runner = dataSource.createQueryRunner();
      for (const { tableName } of dataSource.entityMetadatas)
        expect(await runner.hasTable(tableName)).toBe(false);
      await runner.release();
    }
    await dataSource.runMigrations();
    expect(await dataSource.showMigrations()).toBe(false);
  });
});
