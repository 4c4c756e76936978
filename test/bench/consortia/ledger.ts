import { openStore } from '@luoxuan/store';
import { benchMembers, consortiumCode, elementCode, memberCode, monthKey } from './catalogue.js';
import { CONSORTIA, ELEMENTS, isFlow, MEMBERS, MONTHS, stepsOf } from './world.js';

/** One value in fifty was first reported wrong and corrected in the month after. */
const isCorrected = (member: number, element: number, month: number): boolean =>
  (member * 7 + element * 3 + month) % 50 === 0;

/**
 * Writes the world into a database of the product: month by month one submission of each member, append-only, with the
 * corrections behind what they correct. Takes minutes, and is not measured.
 */
export async function writeLedger(file: string): Promise<void> {
  const store = await openStore({ type: 'sqlite', file });
  const runner = store.dataSource.createQueryRunner();
  const insert = async (table: string, columns: string, rows: unknown[][]): Promise<void> => {
    const tuple = `(${Array.from(columns.split(','), () => '?').join(',')})`;
    await runner.query(
      `INSERT INTO ${table} (${columns}) VALUES ${rows.map(() => tuple).join(',')}`,
      rows.flat(),
    );
  };
  await runner.query('PRAGMA synchronous = OFF');
  await runner.startTransaction();
  for (let c = 0; c < CONSORTIA; c++) {
    const code = consortiumCode(c);
    const declared = [code, code, 1, 'bench', 'periodic', monthKey(0)];
    await insert('consortium', 'code,name,synthetic,standard,reporting,since', [declared]);
    const members = benchMembers().map((m) => [code, m.code, m.name, m.kind, m.lead ? 1 : 0]);
    await insert('member', 'consortium,code,name,kind,is_lead', members);
  }
  for (let month = 0; month < MONTHS; month++) {
    for (let c = 0; c < CONSORTIA; c++) {
      for (let m = 0; m < MEMBERS; m++) {
        const submission = (month * CONSORTIA + c) * MEMBERS + m + 1;
        const place = [submission, consortiumCode(c), memberCode(m), monthKey(month)];
        await insert('submission', SUBMISSION, [
          [...place, '月报.xlsx', 'a', 'a', RECEIVED, 'ingested', 'template', 60, 60, 0, 0, 0, 0],
        ]);
        const rows = observations(c, m, month, submission);
        if (rows.length > 0) await insert('observation', OBSERVATION, rows);
      }
    }
  }
  await runner.commitTransaction();
  await runner.release();
  await store.close();
}

const SUBMISSION =
  'id,consortium,member,period,file_name,file_sha256,stored_as,received_at,state,layout,read,accepted,unchanged,revised,rejected,missing';
const OBSERVATION =
  'consortium,member,element,period,steps,unit,decimals,submission_id,sheet,ref,raw,recorded_at';
const RECEIVED = '2026-01-08T01:00:00.000Z';

/** This month's figures of a member, and the corrections of last month's. */
function observations(c: number, m: number, month: number, submission: number): unknown[][] {
  const rows: unknown[][] = [];
  const add = (element: number, period: number, steps: number): void => {
    if (Number.isNaN(steps)) return;
    const [unit, decimals] = isFlow(element) ? ['万元', 2] : ['人', 0];
    const where = [consortiumCode(c), memberCode(m), elementCode(element), monthKey(period)];
    const place = [submission, '填报表', `F${element + 7}`, String(steps / 10 ** decimals), RECEIVED];
    rows.push([...where, steps, unit, decimals, ...place]);
  };
  for (let element = 0; element < ELEMENTS; element++) {
    // there is no month after the last one: there the correction follows at once
    const wrong = isCorrected(m, element, month);
    add(element, month, stepsOf(c, m, element, month) + (wrong ? 1000 : 0));
    if (wrong && month === MONTHS - 1) add(element, month, stepsOf(c, m, element, month));
    if (month > 0 && isCorrected(m, element, month - 1))
      add(element, month - 1, stepsOf(c, m, element, month - 1));
  }
  return rows;
}
