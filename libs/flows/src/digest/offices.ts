import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@luoxuan/config';
import { failed, problem, type Outcome } from '../problem.js';
import type { KnownConsortium } from '../registry/registry.js';
import { parseOffices, type Office } from './offices-file.js';

/** In the data folder; without it nobody is told anything. */
const FILE = 'notify.yaml';

/** The offices that are told of what a diagnosis found. */
@Injectable()
export class Offices {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async all(): Promise<Outcome<{ offices: Office[] }>> {
    const path = join(this.config.dataDir, FILE);
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? { ok: true, offices: [] } : parseOffices(text, path);
  }

  /** Those of one consortium; a member that it does not have is a fault of the file. */
  async of({ code, members }: KnownConsortium): Promise<Outcome<{ offices: Office[] }>> {
    const read = await this.all();
    if (!read.ok) return read;
    const offices = read.offices.filter((o) => o.consortium === code);
    const known = members.map((m) => m.code);
    const problems = offices.flatMap((o) =>
      o.member === null || known.includes(o.member)
        ? []
        : problem(
            'office-of-unknown-member',
            {
              zh: `${FILE}：部门 ${o.code} 的成员单位 ${o.member} 不在联合体 ${code} 中`,
              en: `${FILE}: the office ${o.code} belongs to ${o.member}, which is no member of ${code}`,
            },
            { zh: `成员单位：${known.join('、')}`, en: `the members: ${known.join(', ')}` },
            { office: o.code, member: o.member },
          ),
    );
    return problems.length > 0 ? failed(...problems) : { ok: true, offices };
  }
}
