import { join } from 'node:path';
import { packageRoot } from '../../../libs/config/src/package-root.js';
import { bundle } from '../../support/bundle.js';
import { CONSORTIA, INDICATORS, MEMBERS, MONTHS } from '../consortia/world.js';
import { runProcess } from '../measure/run-process.js';
import type { Case, Suite } from '../suite.js';

const PROGRAMS = join(packageRoot(), 'test/bench/programs');
const NAMES = ['score-bare', 'score-memory', 'score-sqlite', 'score-submission', 'score-write'];

/** Scoring many consortia from memory and from the database, and one of them after a submission. */
export const score: Suite = {
  name: 'score',
  async prepare(folder) {
    const entries = NAMES.map((name) => [name, join(PROGRAMS, `${name}.ts`)]);
    const programs = await bundle(folder, Object.fromEntries(entries) as Record<string, string>);
    const file = join(folder, 'world.sqlite');
    const node = (program: string, name: string, zh: string, ...args: string[]): Case => ({
      name,
      zh,
      command: process.execPath,
      args: [programs.program(program), ...args],
    });
    await runProcess(node('score-write', 'score write', '写入台账', file));
    const figures = CONSORTIA * MEMBERS * INDICATORS.length * MONTHS;
    const size = `${CONSORTIA} × ${MEMBERS} × ${INDICATORS.length} × ${MONTHS} = ${figures.toLocaleString('en-US')}`;
    return [
      {
        title: {
          zh: `联合体 × 成员 × 指标 × 月：${size} 个数，环比、同比、达成度、得分与排名`,
          en: `consortia × members × indicators × months: ${size} figures, compared, attained, scored and ranked`,
        },
        cases: [
          { ...node('score-bare', 'score bare loop', '数值在内存：最简循环'), isBaseline: true },
          {
            ...node('score-memory', 'score memory', '数值在内存：面板计分'),
            target: { ratio: 2, peak_mib: 400 },
          },
          {
            ...node('score-sqlite', 'score sqlite', '自数据库台账读取并计分，整个进程', file),
            target: { cpu_s: 6 },
          },
          {
            ...node('score-submission', 'score one submission', '一份报送之后一个联合体的当月，预热后每次'),
            target: { cpu_s: 0.02 },
          },
        ],
      },
    ];
  },
};
