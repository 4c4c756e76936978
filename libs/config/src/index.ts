export type {
  Config,
  ConfigFault,
  ConfigOverrides,
  DatabaseChoice,
  NotifyConfig,
  ReadConfig,
  Robot,
} from './config.js';
export { CONFIG, ConfigModule } from './config.module.js';
export { configFaultText } from './fault.js';
export { packageRoot } from './package-root.js';
export { processConfig } from './process-config.js';
export { type Places, readConfig } from './read-config.js';
