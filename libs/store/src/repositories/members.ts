import { Consortium, Member, type Row } from '../entities/index.js';
import type { Tx } from '../database/sql.js';

/** Consortia and their members, as they are declared: declaring again changes names and kinds, never removes. */
export class Members {
  async declareConsortium(tx: Tx, consortium: Row<Consortium>): Promise<void> {
    await tx.upsert(Consortium, consortium, ['code']);
  }

  async declare(tx: Tx, members: Row<Member>[]): Promise<void> {
    if (members.length > 0) await tx.upsert(Member, members, ['consortium', 'code']);
  }

  consortium(tx: Tx, code: string): Promise<Consortium | null> {
    return tx.findOneBy(Consortium, { code });
  }

  async consortia(tx: Tx): Promise<Consortium[]> {
    return (await tx.find(Consortium)).sort(byCode);
  }

  find(tx: Tx, consortium: string, code: string): Promise<Member | null> {
    return tx.findOneBy(Member, { consortium, code });
  }

  async of(tx: Tx, consortium: string): Promise<Member[]> {
    return (await tx.findBy(Member, { consortium })).sort(byCode);
  }
}

/** By code unit: the collation of a database would sort differently on each. */
const byCode = (a: { code: string }, b: { code: string }): number =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
