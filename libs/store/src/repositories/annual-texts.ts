import type { AnnualEdit } from '@luoxuan/spiral';
import type { Tx } from '../database/sql.js';
import { AnnualText } from '../entities/index.js';

/** What people wrote into the annual diagnoses: only ever added to, the latest of an indicator and field counts. */
export class AnnualTexts {
  async write(tx: Tx, consortium: string, year: number, edit: AnnualEdit): Promise<void> {
    await tx.insert(AnnualText, { consortium, year, ...edit });
  }

  /** Of every year, in the order in which they were written. */
  async all(tx: Tx, consortium: string): Promise<(AnnualEdit & { year: number })[]> {
    const rows = await tx.find(AnnualText, { where: { consortium }, order: { id: 'ASC' } });
    return rows.map(({ year, indicator, field, text, author, at }) => ({
      ...{ year, indicator, text, author, at },
      field: field as AnnualEdit['field'],
    }));
  }
}
