import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureGroup } from './measure/measure-group.js';
import { jsonLine } from './print/json.js';
import { table } from './print/table.js';
import type { Suite } from './suite.js';
import { SUITES } from './suites/all.js';

/*
 * npm run bench -- [NAME…] [--json] [--runs N]
 *
 * Says what was measured and never fails for it: only a program of ours that did not run makes it end with 1.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, runs: { type: 'string', default: '5' } },
});
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const runs = Number(values.runs);
const known = SUITES.map(({ name }) => name);
const unknown = positionals.filter((name) => !known.includes(name));

if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  process.stderr.write(
    `没有基准测试 ${unknown.join('、')}；可用：${known.join('、')}；--runs 为正整数\n` +
      `no benchmark ${unknown.join(', ')}; there are: ${known.join(', ')}; --runs is a whole number from 1\n`,
  );
  process.exitCode = 2;
} else {
  if (!values.json) {
    const machine = `Node ${process.version}, ${cpus()[0]?.model ?? process.arch} × ${cpus().length}`;
    print(`基准测试：每项 ${runs} 次取中位数；CPU 为所有线程的用户态与内核态之和\n${machine}`);
    print(`benchmark: medians of ${runs} runs; CPU is user and system time of all threads\n`);
  }
  for (const suite of SUITES) {
    if (positionals.length === 0 || positionals.includes(suite.name)) await run(suite);
  }
}

async function run(suite: Suite): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'luoxuan-bench-'));
  try {
    for (const group of await suite.prepare(folder)) {
      const outcomes = await measureGroup(group, runs);
      if (values.json) for (const outcome of outcomes) print(jsonLine(outcome));
      else print(table(group, outcomes));
      if (outcomes.some((one) => 'failed' in one && one.of.isPeer !== true)) process.exitCode = 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
