import type { WorkerOptions } from 'node:worker_threads';

/** A thread whose own heap is capped; what it holds in buffers is bounded by what it is given to read. */
export function workerOptions(name: string, heapMiB: number): WorkerOptions {
  return {
    name,
    // from sources (tests, development) the thread needs the same loader as they do; a bundle is plain JavaScript
    execArgv: import.meta.url.endsWith('.ts') ? ['--import', '@swc-node/register/esm-register'] : [],
    resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: 32 },
  };
}
