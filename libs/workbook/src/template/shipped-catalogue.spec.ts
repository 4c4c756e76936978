import { fileURLToPath } from 'node:url';
import { CORE_SET, loadCatalog, MEMBER_KINDS } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import { decimalText, type Quantity } from '@luoxuan/quantity';
import { loadLayouts } from '../layout/files.js';
import { readWorkbook } from '../read/read-workbook.js';
import { recordOfYearBefore } from '../testing/record.js';
import { readSubmission } from '../submission/read-submission.js';
import { reportedElements } from '../submission/reported.js';
import { writeTemplate } from './write-template.js';

const INDICATORS = fileURLToPath(new URL('../../../../indicators/', import.meta.url));
const PERIODS: Period[] = [
  { kind: 'month', year: 2025, month: 9 },
  { kind: 'quarter', year: 2025, quarter: 3 },
  { kind: 'year', year: 2025 },
  { kind: 'school-year', year: 2024 },
];

const shipped = async () => {
  const catalogue = await loadCatalog(INDICATORS);
  const layouts = await loadLayouts(INDICATORS);
  const layout = layouts.ok ? layouts.layouts.get('template') : undefined;
  if (!catalogue.ok || !layout) throw new Error('the shipped catalogue has faults');
  return { catalog: catalogue.catalog, layout };
};

const CASES = [
  ...MEMBER_KINDS.flatMap((kind) => PERIODS.map((period) => [kind, period.kind, CORE_SET, period] as const)),
  ...PERIODS.map((period) => ['高职', period.kind, 'quality-report', period] as const),
];

describe('templates of the shipped catalogue', () => {
  it.each(CASES)(
    '%s, %s, %s: what is written is read back exactly and without a finding',
    async (kind, _periodKind, set, period) => {
      const { catalog, layout } = await shipped();
      const member = { code: 'm1', name: '某成员单位', kind };
      const elements = reportedElements(catalog.elements.values(), member, period, [set]);
      const figures = new Map<string, Quantity>(
        elements.map(({ code, unit, decimals, type }, index) => [
          code,
          { unit, decimals, steps: type === 'boolean' ? index % 2 : (unit === '%' ? 4567 : 1234567) + index },
        ]),
      );
      const figureOf = (code: string): Quantity | null => figures.get(code) ?? null;
      const bytes = await writeTemplate({
        consortium: { code: 'c1', name: '某联合体' },
        member,
        period,
        elements,
        before: figureOf,
        catalogDigest: catalog.digest,
        values: (code) => {
          const figure = figureOf(code);
          if (figure?.unit === '—') return figure.steps === 1 ? '是' : '否';
          return figure ? Number(decimalText(figure)) : undefined;
        },
      });
      const read = readWorkbook(bytes);
      if (!read.ok) throw new Error(read.refusal.code);
      const submission = readSubmission(read.sheets, {
        layouts: [layout],
        elements: catalog.elements,
        expected: { member, period },
        record: recordOfYearBefore(elements, { member, period }, ({ code }) => figureOf(code)),
        catalogDigest: catalog.digest,
      });
      // A report of another set leaves out what is owed of the core set.
      const findings = submission.findings.filter(
        ({ code }) => set === CORE_SET || code !== 'elements-absent',
      );
      expect(findings).toEqual([]);
      expect(submission).toMatchObject({ read: elements.length, rejected: 0, blocked: false });
      if (set === CORE_SET) expect(submission.missing).toBe(0);
      expect(new Map(submission.readings.map(({ element, quantity }) => [element, quantity]))).toEqual(
        figures,
      );
    },
  );
});
