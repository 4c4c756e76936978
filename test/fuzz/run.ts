import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../libs/config/src/package-root.js';
import { bundle } from '../support/bundle.js';
import { loadBases } from './bases.js';
import { mutant } from './mutant.js';
import { LIMITS, supervise, type Failure } from './supervise.js';
import { Tally } from './tally.js';

/*
 * npm run fuzz -- [N] [--seed S] [--from I]
 *
 * Reads N changed workbooks and ends with 0 if each was read or refused in time, with bounded memory and without a
 * throw. A workbook for which that is not so is kept, and can be made again by its seed and number.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, from: { type: 'string', default: '0' } },
});
const [count, seed, from] = [Number(positionals[0] ?? 1_000), Number(values.seed), Number(values.from)];
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const [MOST_FAILURES, STEP] = [20, 1_000];

if (![count, seed, from].every((number) => Number.isSafeInteger(number) && number >= 0)) {
  process.stderr.write('用法：npm run fuzz -- 数量 [--seed 种子] [--from 序号]\n');
  process.stderr.write('usage: npm run fuzz -- COUNT [--seed SEED] [--from NUMBER]\n');
  process.exitCode = 2;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'luoxuan-fuzz-'));
  try {
    process.exitCode = await fuzz(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fuzz(folder: string): Promise<number> {
  const root = packageRoot();
  const folders = {
    fixtures: join(root, 'fixtures'),
    corpus: join(root, '../shared/corpus'),
    catalog: join(root, 'indicators'),
  };
  const programs = await bundle(folder, { fuzz: join(root, 'test/fuzz/program.ts') });
  print(`种子 ${seed}，${count} 个变异文件；每个至多 ${LIMITS.milliseconds} 毫秒、${LIMITS.processMiB} MiB`);
  print(`seed ${seed}, ${count} changed workbooks\n`);

  const tally = new Tally();
  const failures: Failure[] = [];
  await supervise(
    programs.program('fuzz'),
    { seed, from, to: from + count, folders },
    {
      done(report) {
        tally.add(report);
        if (tally.count % STEP === 0) print(`  ${tally.count} / ${count}`);
      },
      failed(failure) {
        failures.push(failure);
        print(`  ✗ ${failure.index}: ${failure.what}`);
        return failures.length < MOST_FAILURES;
      },
    },
  );
  print(tally.summary());
  const bases = failures.length === 0 ? [] : await loadBases(folders);
  for (const { index } of failures) {
    const { base, bytes } = mutant(bases, seed, index);
    const path = join(tmpdir(), `luoxuan-fuzz-${seed}-${index}.xlsx`);
    await writeFile(path, bytes);
    print(`✗ ${path}（${base}）  npm run fuzz -- 1 --seed ${seed} --from ${index}`);
  }
  print(
    failures.length === 0
      ? '✓ 没有发现问题 nothing found'
      : `✗ ${failures.length} 个文件有问题 files with faults`,
  );
  return failures.length === 0 ? 0 : 1;
}
