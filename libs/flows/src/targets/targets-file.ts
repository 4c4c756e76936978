import { z } from 'zod';
import { described, schemaFaults, SourceDocument } from '@luoxuan/catalog';
import { faultProblem } from '../fault-problem.js';
import type { Outcome } from '../problem.js';
import type { Proposal } from './target-problems.js';

const decimal = described(
  z.union([z.number().refine((n) => /^-?\d+(\.\d+)?$/.test(String(n))), z.string()]),
  '十进制数，例如 600 或 "89.50"',
  'a plain decimal, such as 600 or "89.50"',
);

const targetsFile = z.strictObject({
  consortium: described(z.string().min(1), '联合体代码', 'the code of the consortium'),
  reason: described(
    z.string().min(1),
    '设定的理由，例如规划文号',
    'the reason, such as the plan it comes from',
  ),
  targets: described(
    z
      .array(
        z.strictObject({
          indicator: described(
            z.string().min(1),
            '指标代码，例如 SRV04',
            'the code of an indicator, such as SRV04',
          ),
          member: described(z.string().min(1), '成员单位代码', 'the code of a member').optional(),
          years: described(
            z.record(z.string().regex(/^(19|20|21)\d\d$/), decimal),
            '按年份写目标值，例如 { 2025: 600, 2026: 620 }',
            'one target a year, such as { 2025: 600, 2026: 620 }',
          ),
          curve: described(
            z.array(z.number()),
            '12 个累计比例，逐月不减，12 月为 1',
            '12 cumulative shares that never fall and end at 1',
          ).optional(),
        }),
      )
      .min(1),
    '目标清单，至少一项',
    'the targets, at least one',
  ),
});

/** Reads targets from YAML text; all faults of the file, each with its line and column. */
export function parseTargets(
  text: string,
  file: string,
  by: string,
): Outcome<{ consortium: string; proposals: Proposal[] }> {
  const document = SourceDocument.parse(file, text);
  if (document.faults.length > 0) return { ok: false, problems: document.faults.map(faultProblem) };
  const parsed = targetsFile.safeParse(document.data, { reportInput: true });
  if (!parsed.success) {
    const faults = schemaFaults(document, [], targetsFile, parsed.error.issues);
    return { ok: false, problems: faults.map(faultProblem) };
  }
  const { consortium, reason, targets } = parsed.data;
  const proposals = targets.flatMap(({ indicator, member, years, curve }, n) =>
    Object.entries(years).map(([year, value]): Proposal => {
      const { line, column } = document.site(['targets', n, 'years', year]);
      const subject = { indicator, member: member ?? null, year: Number(year) };
      return {
        ...subject,
        ...{ value: String(value), curve: curve ?? null, reason, by },
        place: `${file}:${line}:${column}`,
      };
    }),
  );
  return { ok: true, consortium, proposals };
}
