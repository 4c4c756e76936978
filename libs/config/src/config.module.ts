import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Config } from './config.js';

/** Token under which the configuration is injected: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('luoxuan configuration');

@Global()
@Module({})
export class ConfigModule {
  /** The application reads the configuration first and starts Nest only when it is sound. */
  static forRoot(config: Config): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] };
  }
}
