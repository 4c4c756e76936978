import { formatPeriod } from '@luoxuan/period';
import { writeFileSync } from 'node:fs';
import { readWorkbook } from '../read/read-workbook.js';
import { ELEMENTS } from '../testing/element.js';
import { writeTemplate } from './write-template.js';

it('x', async () => {
  const bytes = await writeTemplate({
    consortium: { code: 'binjiang', name: '滨江市域产教联合体' },
    member: { code: 'bjzy', name: '滨江职业技术学院' },
    period: { kind: 'month', year: 2025, month: 9 },
    elements: ELEMENTS.slice(0, 4),
    before: (code) => (code === 'SRV04' ? { steps: 351553, unit: '万元', decimals: 2 } : null),
    catalogDigest: 'abc',
    synthetic: true,
  });
  writeFileSync('/tmp/t.xlsx', bytes);
  const read = readWorkbook(bytes);
  console.log(JSON.stringify(read, null, 0).slice(0, 4000));
});
