import { printUsage, cpuOfProcess } from './usage.js';

const [WARM_UP, MEASURED] = [400, 200];

/** Runs the work until it is warm, and then reports the CPU seconds of one time. */
export async function measureWarm(work: () => number | Promise<number>): Promise<void> {
  let seen = 0;
  for (let time = 0; time < WARM_UP; time++) seen = await work();
  const before = cpuOfProcess();
  for (let time = 0; time < MEASURED; time++) seen = await work();
  printUsage(seen, (cpuOfProcess() - before) / MEASURED);
}
