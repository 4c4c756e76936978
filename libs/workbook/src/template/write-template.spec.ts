import { strFromU8, unzipSync } from 'fflate';
import type { Sheet } from '../read/cell.js';
import { readWorkbook } from '../read/read-workbook.js';
import { loadLayouts } from '../layout/files.js';
import { recordOfYearBefore } from '../testing/record.js';
import { readSubmission } from '../submission/read-submission.js';
import type { SubmissionRequest } from '../submission/submission.js';
import { ELEMENT_MAP, ELEMENTS } from '../testing/element.js';
import type { TemplateRequest } from './request.js';
import { writeTemplate } from './write-template.js';

const MONTHLY = ELEMENTS.filter(
  ({ period, reportedBy }) => period === 'month' && reportedBy.includes('高职'),
);
const REQUEST: TemplateRequest = {
  consortium: { code: 'binjiang', name: '滨江市域产教联合体' },
  member: { code: 'bjzy', name: '滨江职业技术学院' },
  period: { kind: 'month', year: 2025, month: 9 },
  elements: MONTHLY,
  before: (code) => (code === 'SRV04' ? { steps: 351553, unit: '万元', decimals: 2 } : null),
  catalogDigest: 'abc',
};

const sheetsOf = (bytes: Uint8Array): Sheet[] => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.sheets;
};
const textAt = (sheets: Sheet[], ref: string) => sheets[0]?.cells.find((cell) => cell.ref === ref)?.text;
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path]!);

async function submissionRequest(): Promise<SubmissionRequest> {
  const loaded = await loadLayouts(new URL('../../../../indicators/', import.meta.url).pathname);
  const layout = loaded.ok ? loaded.layouts.get('template') : undefined;
  if (!layout) throw new Error('no layout');
  const expected: SubmissionRequest['expected'] = {
    member: { ...REQUEST.member, kind: '高职' },
    period: REQUEST.period,
  };
  return {
    layouts: [layout],
    elements: ELEMENT_MAP,
    expected,
    record: recordOfYearBefore(ELEMENT_MAP.values(), expected, ({ code }) => REQUEST.before(code)),
    catalogDigest: 'abc',
  };
}

describe('the template', () => {
  it('says for whom and for when it is, and holds the figures of the year before', async () => {
    const sheets = sheetsOf(await writeTemplate(REQUEST));
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['数据填报', 'visible'],
      ['口径说明', 'visible'],
      ['_luoxuan', 'veryHidden'],
    ]);
    expect(textAt(sheets, 'A1')).toBe('滨江市域产教联合体 2025年9月数据填报表');
    expect([textAt(sheets, 'C2'), textAt(sheets, 'F2')]).toEqual(['滨江职业技术学院', '2025年9月']);
    expect([textAt(sheets, 'C5'), textAt(sheets, 'F5'), textAt(sheets, 'G5')]).toEqual([
      'SRV04',
      '3515.53',
      undefined,
    ]);
  });

  it('is marked where its data is synthetic', async () => {
    expect(textAt(sheetsOf(await writeTemplate({ ...REQUEST, synthetic: true })), 'A1')).toMatch(
      /（合成示例数据）$/u,
    );
  });

  it('keeps the elements of a department together', async () => {
    const sheets = sheetsOf(await writeTemplate({ ...REQUEST, elements: [...MONTHLY].reverse() }));
    const owners = [5, 6, 7, 8, 9].map((row) => textAt(sheets, `B${row}`));
    expect(owners).toEqual(['质量办', '科研处', '科研处', '科研处', '继续教育学院']);
  });

  it('read back untouched it is an empty submission without a finding', async () => {
    const result = readSubmission(sheetsOf(await writeTemplate(REQUEST)), await submissionRequest());
    const nothing = { readings: [], findings: [], read: 0, missing: 5, rejected: 0, blocked: false };
    expect(result).toMatchObject(nothing);
    expect(result.secondary.map((r) => [r.element, r.period, r.raw])).toEqual([
      ['SRV04', '2024-09', '3515.53'],
    ]);
  });

  it('read back filled in it gives the same figures', async () => {
    const given: Record<string, string | number> = {
      SRV04: 4100.25,
      SRV02: '１２',
      SRV12: '约500',
      SRV03: 0,
      GOV99: '是',
    };
    const bytes = await writeTemplate({
      ...REQUEST,
      values: (code) => given[code],
      filledBy: '张三',
      filledOn: '2025-10-08',
    });
    const result = readSubmission(sheetsOf(bytes), await submissionRequest());
    expect(result).toMatchObject({ read: 5, missing: 0, rejected: 1, blocked: false });
    expect(
      Object.fromEntries(result.readings.map(({ element, quantity }) => [element, quantity.steps])),
    ).toEqual({
      SRV04: 410025,
      SRV02: 12,
      SRV03: 0,
      GOV99: 1,
    });
    expect(result.findings).toMatchObject([{ code: 'approximate', ref: 'G8' }]);
  });

  it('never turns a text into a formula', async () => {
    const bytes = await writeTemplate({ ...REQUEST, values: () => '=1+1', notes: () => '@SUM(A1)' });
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(textAt(sheetsOf(bytes), 'G5')).toBe('=1+1');
  });

  it('is locked but for what the office fills in, and guides it', async () => {
    const bytes = await writeTemplate(REQUEST);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).not.toContain('hashValue');
    expect(sheet).toContain('type="list"');
    expect(sheet).toContain('&quot;是,否&quot;');
    expect(sheet).toContain('errorStyle="warning"');
    expect(sheet).not.toContain('errorStyle="stop"');
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('state="frozen"');
    const unlocked = partOf(bytes, 'xl/styles.xml').match(/<protection locked="0"/gu) ?? [];
    expect(unlocked.length).toBeGreaterThan(0);
  });

  it('gives the definition of each element as a comment in a box that fits', async () => {
    const bytes = await writeTemplate(REQUEST);
    expect(partOf(bytes, 'xl/comments1.xml').match(/<comment /gu)).toHaveLength(MONTHLY.length);
    const boxes = [...partOf(bytes, 'xl/drawings/vmlDrawing1.vml').matchAll(/<x:Anchor>([^<]*)</gu)].map(
      ([, corners = '']) => corners.split(', ').map(Number),
    );
    for (const [left = 0, , top = 0, , right = 0, , bottom = 0] of boxes) {
      expect(right - left).toBe(4);
      expect(bottom - top).toBeGreaterThan(4);
    }
  });

  it('gives the same bytes for the same request', async () => {
    const [first, second] = [await writeTemplate(REQUEST), await writeTemplate(REQUEST)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
