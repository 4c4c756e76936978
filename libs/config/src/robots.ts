import type { ConfigFault, Robot } from './config.js';
import { configFault, ROBOT_PREFIX } from './fault.js';

const SECRET = '_SECRET';

/** The group robots: LUOXUAN_ROBOT_<NAME> is a webhook, LUOXUAN_ROBOT_<NAME>_SECRET what it signs with. */
export function readRobots(
  env: Record<string, string | undefined>,
): { ok: true; robots: Record<string, Robot> } | { ok: false; faults: ConfigFault[] } {
  const given = Object.entries(env).flatMap(([key, value]): [string, string][] => {
    const text = value?.trim() ?? '';
    return key.startsWith(ROBOT_PREFIX) && text !== '' ? [[key.slice(ROBOT_PREFIX.length), text]] : [];
  });
  const secrets = new Map(given.filter(([name]) => name.endsWith(SECRET)));
  const urls = given.filter(([name]) => !secrets.has(name));
  const faults: ConfigFault[] = [];
  const robots: Record<string, Robot> = {};
  for (const [name, url] of urls) {
    const code = !URL.canParse(url)
      ? 'not-a-url'
      : !['http:', 'https:'].includes(new URL(url).protocol)
        ? 'wrong-protocol'
        : null;
    if (code !== null) faults.push(configFault(code, ROBOT_PREFIX + name, url));
    robots[name] = { url, secret: secrets.get(name + SECRET) ?? null };
  }
  for (const name of secrets.keys()) {
    const robot = name.slice(0, -SECRET.length);
    if (robots[robot] === undefined)
      faults.push(configFault('secret-without-robot', ROBOT_PREFIX + name, ''));
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, robots };
}
