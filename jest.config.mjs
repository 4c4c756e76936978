import { availableParallelism } from 'node:os';

/** Three levels: unit (spec beside the code, pure), integration (real databases and servers), end-to-end (processes). */
const shared = {
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@luoxuan/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
      },
    ],
  },
};

export default {
  testTimeout: 120_000,
  // Modules of earlier spec files stay in memory: a worker makes room for a new one in time. In one process alone, as jest
  // would have it on two cores, some three hundred files fill the heap.
  maxWorkers: Math.max(2, availableParallelism()),
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/test/closing-line.reporter.mjs'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      roots: ['<rootDir>/apps', '<rootDir>/libs'],
      testRegex: '(?<!\\.int)\\.spec\\.ts$',
    },
    {
      ...shared,
      displayName: 'integration',
      roots: ['<rootDir>/apps', '<rootDir>/libs'],
      testRegex: '\\.int\\.spec\\.ts$',
    },
    { ...shared, displayName: 'end-to-end', roots: ['<rootDir>/test'], testRegex: '\\.spec\\.ts$' },
  ],
};
