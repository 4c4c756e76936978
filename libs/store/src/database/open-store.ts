import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseChoice } from '@luoxuan/config';
import type { DataSource } from 'typeorm';
import { OperationalError } from '../operational-error.js';
import { dataSourceFor } from './data-source.js';
import { lockFile } from './file-lock.js';
import { UnitOfWork } from './unit-of-work.js';

/** An open database with its schema up to date. */
export interface Store {
  dataSource: DataSource;
  unitOfWork: UnitOfWork;
  /** Disconnects, and lets the next process have the SQLite file. */
  close(): Promise<void>;
}

/**
 * Connects and brings the schema up to date.
 *
 * @throws OperationalError database-in-use, database-unavailable
 */
export async function openStore(database: DatabaseChoice): Promise<Store> {
  const lock = await orUnavailable(database, () => ownFile(database));
  const dataSource = dataSourceFor(database);
  try {
    await orUnavailable(database, () => dataSource.initialize());
    await migrate(dataSource);
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    lock?.release();
    throw error;
  }
  const close = async () => {
    if (dataSource.isInitialized) await dataSource.destroy();
    lock?.release();
  };
  return { dataSource, unitOfWork: new UnitOfWork(dataSource), close };
}

function ownFile(database: DatabaseChoice): { release(): void } | undefined {
  if (database.type === 'postgres') return undefined;
  mkdirSync(dirname(database.file), { recursive: true });
  return lockFile(database.file);
}

/** Any number of ours, the same in every process: who holds it migrates, the others wait and find it done. */
const MIGRATION_LOCK = 7_011_942;

async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type !== 'postgres') {
    await dataSource.runMigrations();
    return;
  }
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await dataSource.runMigrations();
  } finally {
    await guard.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await guard.release();
  }
}

async function orUnavailable<T>(database: DatabaseChoice, connect: () => T | Promise<T>): Promise<T> {
  try {
    return await connect();
  } catch (error) {
    if (error instanceof OperationalError) throw error;
    throw unavailable(database, error instanceof Error ? error : new Error(String(error)));
  }
}

function unavailable(database: DatabaseChoice, cause: Error): OperationalError {
  const where =
    database.type === 'sqlite'
      ? database.file
      : `${new URL(database.url).host}${new URL(database.url).pathname}`;
  // a refused connection is an AggregateError with a code and no message
  const reason = cause.message === '' ? ((cause as NodeJS.ErrnoException).code ?? cause.name) : cause.message;
  return new OperationalError(
    'database-unavailable',
    { zh: `无法打开数据库 ${where}：${reason}。`, en: `The database ${where} cannot be opened: ${reason}.` },
    database.type === 'sqlite'
      ? {
          zh: '检查数据目录是否可写、该文件是否为螺旋的数据库',
          en: 'see that the data folder can be written and that the file is a database of luoxuan',
        }
      : {
          zh: '检查 PostgreSQL 是否已启动、DATABASE_URL 的主机、用户、密码和库名是否正确',
          en: 'see that PostgreSQL is running and that host, user, password and database in DATABASE_URL are right',
        },
    { where, reason },
    { cause },
  );
}
