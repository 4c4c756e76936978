import type { Clock } from '../clock.js';
import type { Tx } from '../database/sql.js';
import { Members } from '../repositories/members.js';
import type { NewFinding, NewSubmission } from '../repositories/submissions.js';
import type { NewObservation } from '../repositories/observation-ledger.js';

/** A clock that goes on by one second whenever it is looked at. */
export function tickingClock(start = '2025-10-08T01:00:00.000Z'): Clock {
  let time = Date.parse(start);
  return () => new Date((time += 1000));
}

/** Consortium YW with the college YWGS (lead) and the firm HUAHONG. */
export async function declareYiwu(tx: Tx): Promise<void> {
  const members = new Members();
  await members.declareConsortium(tx, {
    code: 'YW',
    name: '义乌市域产教联合体',
    synthetic: true,
    standard: 'consortium',
    reporting: 'periodic',
    since: '2023-01',
  });
  await members.declare(tx, [
    { consortium: 'YW', code: 'YWGS', name: '义乌工商职业技术学院', kind: '高职', isLead: true },
    { consortium: 'YW', code: 'HUAHONG', name: '示例企业', kind: '企业', isLead: false },
  ]);
}

export const workbook = (given: Partial<NewSubmission> = {}): NewSubmission => ({
  consortium: 'YW',
  member: 'YWGS',
  period: '2025-09',
  fileName: '九月.xlsx',
  fileSha256: 'a'.repeat(64),
  storedAs: 'kept/aa/九月.xlsx',
  ...given,
});

export const observation = (given: Partial<NewObservation> = {}): NewObservation => ({
  member: 'YWGS',
  element: 'SRV04',
  period: '2025-09',
  steps: 351553,
  unit: '万元',
  decimals: 2,
  sheet: '月报',
  ref: 'E7',
  raw: '3,515.53',
  ...given,
});

export const finding = (given: Partial<NewFinding> = {}): NewFinding => ({
  code: 'not-a-number',
  level: 'error',
  sheet: '月报',
  ref: 'E8',
  found: '约500',
  expected: { zh: '数字', en: 'a number' },
  mend: { zh: '填写 500', en: 'write 500' },
  message: { zh: '“约500”不是数字', en: '"约500" is not a number' },
  ...given,
});
