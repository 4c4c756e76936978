import { join } from 'node:path';
import { packageRoot } from '../../../libs/config/src/package-root.js';
import { bundle } from '../../support/bundle.js';
import type { Case, Suite } from '../suite.js';
import { HOSTILE } from '../workbooks/hostile/kinds.js';
import { writeParts } from '../workbooks/hostile/package.js';

const ROOT = packageRoot();
/** 300 MB. */
const TARGET = { cpu_s: 2, peak_mib: 286 };

/** Files made to hang a reader or to fill its memory, each handed in by a process of its own. */
export const hostile: Suite = {
  name: 'hostile',
  async prepare(folder) {
    const programs = await bundle(folder, { 'hand-in': join(ROOT, 'test/bench/programs/hand-in.ts') });
    const cases: Case[] = [];
    for (const { name, zh, parts, sheets } of HOSTILE) {
      const path = join(folder, `${name}.xlsx`);
      await writeParts(path, parts(), sheets);
      const args = [programs.program('hand-in'), path, join(ROOT, 'indicators')];
      cases.push({ name, zh, command: process.execPath, args, target: TARGET });
    }
    const title = {
      zh: '恶意文件：CPU 为读取与核对，内存含写退回表',
      en: 'hostile files: CPU to read and to judge, memory with the returned copy',
    };
    return [{ title, cases }];
  },
};
