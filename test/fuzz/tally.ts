import type { Report } from './protocol.js';

type Done = Report & { kind: 'done' };

/** How the workbooks of a run came out. */
export class Tally {
  count = 0;

  private readonly outcomes = new Map<string, number>();
  private slowest: Done | null = null;
  private largest: Done | null = null;

  add(done: Done): void {
    this.count += 1;
    this.outcomes.set(done.outcome, (this.outcomes.get(done.outcome) ?? 0) + 1);
    if (this.slowest === null || done.milliseconds > this.slowest.milliseconds) this.slowest = done;
    if (this.largest === null || done.mib > this.largest.mib) this.largest = done;
  }

  summary(): string {
    const lines = [...this.outcomes]
      .sort(([, a], [, b]) => b - a)
      .map(([outcome, count]) => `  ${String(count).padStart(7)}  ${outcome}`);
    const { slowest, largest } = this;
    return [
      '\n结果 outcomes',
      ...lines,
      `最慢 slowest: ${slowest?.milliseconds.toFixed(0) ?? '—'} ms (${slowest?.index ?? '—'})`,
      `内存峰值 largest process: ${largest?.mib.toFixed(0) ?? '—'} MiB (${largest?.index ?? '—'})`,
    ].join('\n');
  }
}
