import { sheetOf } from '../testing/sheet.js';
import { shipped } from '../testing/shipped.js';
import { readSubmission } from './read-submission.js';
import type { Submission } from './submission.js';

const { catalog, layouts } = await shipped();
type Period = Parameters<typeof readSubmission>[1]['expected']['period'];

function handIn(serial: number, period: Period): Submission {
  const rows = [
    ['单位名称', '指标代码', '期间', '数值'],
    ['滨江职业技术学院', 'SRV04', serial, 12.5],
    ['滨江职业技术学院', 'SRV12', serial, 30],
  ];
  return readSubmission([sheetOf('数据', rows)], {
    layouts,
    elements: catalog.elements,
    expected: { member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true }, period },
  });
}

describe('a serial number in a column of periods', () => {
  it.each<[string, Period]>([
    ['of the month of the file', { kind: 'month', year: 2023, month: 5 }],
    ['inside the year of the file', { kind: 'year', year: 2023 }],
  ])('%s', (_, period) => {
    const { readings } = handIn(45_047, period);
    expect(readings.map(({ element, period: key }) => `${element}@${key}`)).toEqual([
      'SRV04@2023-05',
      'SRV12@2023-05',
    ]);
  });

  it.each([45_048, 43_585, 12, 99_999])('%d is none of them', (serial) => {
    const { readings, findings } = handIn(serial, { kind: 'month', year: 2023, month: 5 });
    expect(readings).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('row-period-unreadable');
  });
});
