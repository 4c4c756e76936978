import type { ConfigOverrides, ReadConfig } from './config.js';
import { packageRoot } from './package-root.js';
import { readConfig } from './read-config.js';

/** The configuration of this process. The only place that reads the environment. */
export function processConfig(overrides: ConfigOverrides = {}): ReadConfig {
  return readConfig(process.env, overrides, { cwd: process.cwd(), packageRoot: packageRoot() });
}
