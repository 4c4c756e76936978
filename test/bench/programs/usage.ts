import { readFileSync } from 'node:fs';
import type { Usage } from '../suite.js';

/** The last line of a measured program: what this whole process took. */
export function printUsage(seen: number, cpuSeconds: number = cpuOfProcess()): void {
  const usage: Usage = { cpu_s: cpuSeconds, peak_mib: peakMiB(), seen };
  process.stdout.write(`${JSON.stringify(usage)}\n`);
}

/** Seconds of CPU, in all threads and in the kernel, since the process began. */
export function cpuOfProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** `maxRSS` may be that of the process which started this one; Linux also keeps the mark of this one alone. */
function peakMiB(): number {
  try {
    const mark = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (mark !== undefined) return Number(mark) / 1024;
  } catch {
    // not on Linux
  }
  return process.resourceUsage().maxRSS / 1024;
}
