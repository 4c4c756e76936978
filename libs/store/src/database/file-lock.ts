import Database from 'better-sqlite3';
import { OperationalError } from '../operational-error.js';

/** How long a process that is just ending may keep us waiting, ms. */
const PATIENCE = 2000;

/**
 * Makes this process the only one that uses the SQLite file, until the lock is released or the process is gone.
 *
 * It is a lock of the operating system on a small file beside it (an open exclusive transaction in a database of its
 * own), so nothing has to be cleaned up after SIGKILL. Beware: POSIX drops it when the process opens and closes that
 * file by other means, so nobody may copy `<file>.lock`.
 *
 * @throws OperationalError database-in-use
 */
export function lockFile(file: string): { release(): void } {
  const lock = new Database(`${file}.lock`, { timeout: PATIENCE });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (codeOf(error) === 'SQLITE_BUSY') throw inUse(file, error);
    throw error;
  }
  return { release: () => void lock.close() };
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

function inUse(file: string, cause: unknown): OperationalError {
  return new OperationalError(
    'database-in-use',
    {
      zh: `数据库文件 ${file} 正被另一个螺旋进程使用；SQLite 数据库同一时间只允许一个进程使用。`,
      en: `The database file ${file} is in use by another luoxuan process; with SQLite there can be only one at a time.`,
    },
    {
      zh: '等待另一个进程结束，或将其停止；也可用 --data 指定别的数据目录，或设置 DATABASE_URL 改用 PostgreSQL',
      en: 'wait for the other process or stop it, choose another data folder by --data, or set DATABASE_URL to use PostgreSQL',
    },
    { file },
    { cause },
  );
}
