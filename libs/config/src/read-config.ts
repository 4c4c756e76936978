import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Config, ConfigFault, ConfigOverrides, ReadConfig } from './config.js';
import { configFault } from './fault.js';
import { readRobots } from './robots.js';

/** What relative paths and defaults start from. */
export interface Places {
  cwd: string;
  packageRoot: string;
}

/** An empty variable counts as an absent one: shells and service files leave such behind. */
const text = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? undefined : value.trim()));

/** An address whose protocol is one of `protocols`; the issue's message is the fault's code. */
const address = (protocols: string[], hasDatabase: boolean) =>
  text.superRefine((value, context) => {
    if (value === undefined) return;
    const url = URL.canParse(value) ? new URL(value) : null;
    const code = !url
      ? 'not-a-url'
      : !protocols.includes(url.protocol)
        ? 'wrong-protocol'
        : hasDatabase && url.pathname.length < 2
          ? 'no-database-name'
          : null;
    if (code) context.addIssue({ code: 'custom', message: code });
  });

const environment = z.object({
  LUOXUAN_DATA: text,
  LUOXUAN_CATALOG: text,
  LUOXUAN_LANG: text.pipe(z.enum(['zh', 'en'], { error: 'unknown-language' }).default('zh')),
  DATABASE_URL: address(['postgres:', 'postgresql:'], true),
  REDIS_URL: address(['redis:', 'rediss:'], false),
  LUOXUAN_SMTP_URL: address(['smtp:', 'smtps:'], false),
  LUOXUAN_SMTP_FROM: text,
});

/**
 * Checks the configuration as a whole: all faults together, or the configuration. Reads nothing but its parameters.
 *
 * @param env variables by name, as in `process.env`
 * @param overrides options of the command line
 * @param places absolute folders
 */
export function readConfig(
  env: Record<string, string | undefined>,
  overrides: ConfigOverrides,
  places: Places,
): ReadConfig {
  const given: typeof env = { ...env };
  if (overrides.language !== undefined) given.LUOXUAN_LANG = overrides.language;
  const parsed = environment.safeParse(given);
  const robots = readRobots(given);
  if (!parsed.success || !robots.ok) {
    const faults = (parsed.error?.issues ?? []).map((issue) => {
      const key = String(issue.path[0]);
      return configFault(issue.message as ConfigFault['code'], key, given[key] ?? '');
    });
    return { ok: false, faults: [...faults, ...(robots.ok ? [] : robots.faults)] };
  }
  const { LUOXUAN_DATA, LUOXUAN_CATALOG, LUOXUAN_LANG, DATABASE_URL, REDIS_URL } = parsed.data;
  const { LUOXUAN_SMTP_URL, LUOXUAN_SMTP_FROM } = parsed.data;
  const dataDir = resolve(places.cwd, overrides.dataDir ?? LUOXUAN_DATA ?? 'luoxuan-data');
  const config: Config = {
    dataDir,
    database: DATABASE_URL
      ? { type: 'postgres', url: DATABASE_URL }
      : { type: 'sqlite', file: join(dataDir, 'luoxuan.sqlite') },
    redisUrl: REDIS_URL ?? null,
    language: LUOXUAN_LANG,
    catalogDir: resolve(
      places.cwd,
      overrides.catalogDir ?? LUOXUAN_CATALOG ?? join(places.packageRoot, 'indicators'),
    ),
    notify: {
      smtpUrl: LUOXUAN_SMTP_URL ?? null,
      sender: LUOXUAN_SMTP_FROM ?? null,
      robots: robots.robots,
    },
  };
  return { ok: true, config };
}
