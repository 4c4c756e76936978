import type { Bilingual, Language } from '@luoxuan/wording';

/** Where the rows are kept: a file that one process at a time may use, or a server for several. */
export type DatabaseChoice = { type: 'sqlite'; file: string } | { type: 'postgres'; url: string };

/** The whole configuration, checked. Every path is absolute. */
export interface Config {
  /** Kept workbooks, reports and, unless DATABASE_URL is set, the database. */
  dataDir: string;
  database: DatabaseChoice;
  /** Set: jobs are carried by BullMQ. null: by the embedded runner. */
  redisUrl: string | null;
  language: Language;
  catalogDir: string;
}

/** What an option of the command line says; it wins over the environment. */
export interface ConfigOverrides {
  dataDir?: string;
  catalogDir?: string;
  language?: string;
}

export interface ConfigFault {
  code: 'not-a-url' | 'wrong-protocol' | 'no-database-name' | 'unknown-language';
  /** Name of the variable */
  key: string;
  /** What was found, with a password in it blotted out. */
  found: string;
  expected: Bilingual;
  mend: Bilingual;
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; faults: ConfigFault[] };
