import { join } from 'node:path';
import { AnnualDiagnosis } from '../annual/annual-diagnosis.js';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Office } from '../testing/office.js';
import { AnnualReportFlow } from './annual-report.js';

describe('the annual report', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.declare('bj', '2024-01');
    for (let month = 1; month <= 12; month++)
      for (const member of ['a', 'b'])
        await office.report(member, `2024-${String(month).padStart(2, '0')}`, [4, 5]);
  });
  afterAll(async () => {
    await office.close();
    office.remove();
  });

  const write = async (now: string) => {
    const report = await office.app
      .get(AnnualReportFlow)
      .write('bj', 2024, join(office.dataDir, 'reports'), now);
    if (!report.ok) throw new Error(report.problems.map((p) => p.message.en).join());
    return { run: report.runId, edition: report.edition, pdf: report.pdf.sha256 };
  };

  it('does not change after it was printed, whoever asks for it and when; a change of what it says is a new edition', async () => {
    const first = await write('2025-02-20T02:00:00.000Z');
    expect(first.edition).toBe(1);
    expect(await write('2025-03-20T02:00:00.000Z')).toEqual(first);
    // what people do later is not the year's
    await office.app.get(DiagnosisFlow).diagnose('bj', { kind: 'month', year: 2025, month: 1 }, '2025-02-20');
    expect(await write('2025-04-20T02:00:00.000Z')).toEqual(first);

    const text = { indicator: 'INC01', field: 'cause', text: '两家企业停产', author: '李四' };
    await office.app.get(AnnualDiagnosis).write('bj', 2024, text, '2025-04-21T02:00:00.000Z');
    const second = await write('2025-04-22T02:00:00.000Z');
    expect(second.edition).toBe(2);
    expect(second.run).not.toBe(first.run);
  });
});
