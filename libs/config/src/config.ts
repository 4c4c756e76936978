import type { Bilingual, Language } from '@luoxuan/wording';

/** Where the rows are kept: a file that one process at a time may use, or a server for several. */
export type DatabaseChoice = { type: 'sqlite'; file: string } | { type: 'postgres'; url: string };

/** A group robot of an office: its webhook, and the secret that it signs with if it does. */
export interface Robot {
  url: string;
  secret: string | null;
}

/** What messages are sent with. Whom they go to is no secret and stands in the data folder. */
export interface NotifyConfig {
  /** smtp:// or smtps://, with user and password */
  smtpUrl: string | null;
  /** Address that e-mails come from */
  sender: string | null;
  /** By name: LUOXUAN_ROBOT_<NAME> */
  robots: Record<string, Robot>;
}

/** The whole configuration, checked. Every path is absolute. */
export interface Config {
  /** Kept workbooks, reports and, unless DATABASE_URL is set, the database. */
  dataDir: string;
  database: DatabaseChoice;
  /** Set: jobs are carried by BullMQ. null: by the embedded runner. */
  redisUrl: string | null;
  language: Language;
  catalogDir: string;
  notify: NotifyConfig;
}

/** What an option of the command line says; it wins over the environment. */
export interface ConfigOverrides {
  dataDir?: string;
  catalogDir?: string;
  language?: string;
}

export interface ConfigFault {
  code: 'not-a-url' | 'wrong-protocol' | 'no-database-name' | 'unknown-language' | 'secret-without-robot';
  /** Name of the variable */
  key: string;
  /** What was found, with a password in it blotted out. */
  found: string;
  expected: Bilingual;
  mend: Bilingual;
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; faults: ConfigFault[] };
