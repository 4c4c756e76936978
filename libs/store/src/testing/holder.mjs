// Holds the lock on the file given as first argument until it is killed: `node holder.mjs FILE`.
import Database from 'better-sqlite3';

const lock = new Database(`${process.argv[2]}.lock`);
lock.pragma('locking_mode = EXCLUSIVE');
lock.exec('BEGIN EXCLUSIVE');
process.stdout.write('held\n');
setInterval(() => undefined, 1000);
