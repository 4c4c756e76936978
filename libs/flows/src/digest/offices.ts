import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, CatalogFault } from '@luoxuan/catalog';
import { CONFIG, type Config } from '@luoxuan/config';
import { faultProblem } from '../fault-problem.js';
import { failed, type Outcome } from '../problem.js';
import { Registry } from '../registry/registry.js';
import { CATALOG } from '../tokens.js';
import { parseOffices, type Office, type OfficesRead } from './offices-file.js';

/** In the data folder; without it nobody is told anything. */
export const NOTIFY_FILE = 'notify.yaml';

/** The offices that are told of what a diagnosis found. */
@Injectable()
export class Offices {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly registry: Registry,
  ) {}

  async all(): Promise<Outcome<{ offices: Office[] }>> {
    const read = await this.read();
    return read.ok ? read : failed(...read.faults.map(faultProblem));
  }

  /** Every fault of the file; none where there is no file. */
  async faults(): Promise<CatalogFault[]> {
    const read = await this.read();
    return read.ok ? [] : read.faults;
  }

  private async read(): Promise<OfficesRead> {
    const path = join(this.config.dataDir, NOTIFY_FILE);
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return null;
      throw error;
    });
    if (text === null) return { ok: true, offices: [] };
    const owners = [...this.catalog.elements.values()].map((element) => element.owner);
    const known = { consortia: await this.registry.list(), departments: new Set(owners) };
    return parseOffices(text, path, known);
  }
}
