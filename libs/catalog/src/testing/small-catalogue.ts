import { compileCatalog } from '../compile.js';
import type { CatalogFault } from '../fault.js';
import { MONITORED_RULES } from '../schema/monitoring.js';
import type { SourceFile } from '../source/source-file.js';

/** A sound catalogue of a few entries, which specs break in one place. */
export const ELEMENTS = `elements:
  - code: MON01
    name: 横向到款额
    aliases: [横向到款]
    unit: 万元
    decimals: 2
    type: amount
    period: month
    time: sum
    members: sum
    owner: 科研处
    reportedBy: [高职]
    clause: C4
    status: proposed
    definition: 实际到达学校账户的经费，以到账日期为准。
  - code: PPL01
    name: 专任教师数
    unit: 人
    decimals: 0
    type: count
    period: school-year
    time: last
    members: sum
    owner: 人事处
    reportedBy: [高职]
    clause: C3
    status: proposed
    definition: 学年末专门从事教学工作的教师数量。
  - code: SVY01
    name: 满意度
    unit: "%"
    decimals: 2
    type: survey
    period: school-year
    time: mean
    members: weighted
    weightedBy: PPL01
    owner: 就业处
    reportedBy: [高职]
    clause: C3
    status: proposed
    definition: 有效答卷中表示满意的答卷的百分比。
`;

export const INDICATORS = `indicators:
  - { code: MON01, direction: up }
  - { code: SVY01, direction: up }
  - code: RAT01
    name: 师均到款
    unit: 万元/人
    decimals: 2
    direction: up
    formula: MON01 / PPL01
    period: year
    clause: C4
    status: proposed
    definition: 到款额除以专任教师数，先合计再相除。
`;

export const STANDARD = `code: small
version: "2025.1"
name: 小标准
status: proposed
validFrom: 2024
validTo: 2026
source: clause
scoring: { cap: 1, attainmentWeight: 0.85, progressWeight: 0.15, progressSpan: 0.1, progressSpanPoints: 3 }
plan:
  dueDays: { month: 10, quarter: 15, year: 45, school-year: 45 }
  behindPlan: { blue: 0.95, yellow: 0.85, red: 0.7 }
dimensions:
  - code: C3
    name: 人才
    weight: 40
    groups:
      - code: C3.1
        name: 质量
        indicators:
          - code: SVY01
            kind: substantive
            weight: 100
            target: { 2025: 95 }
            floor: ≥ 85
            warning: { yellow: ≤ 90, red: ≤ 88 }
  - code: C4
    name: 服务
    weight: 60
    groups:
      - code: C4.1
        name: 经费
        indicators:
          - code: MON01
            kind: substantive
            weight: 100
            target: { 2024: 600, 2025: 700 }
            curve: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1]
          - code: RAT01
            kind: basic
            weight: 0
            target: {}
            floor: 2.5
`;

export const SMALL: Record<string, string> = {
  'elements/a.yaml': ELEMENTS,
  'indicators/b.yaml': INDICATORS,
  'standards/c.yaml': STANDARD,
};

/** The small catalogue with each `[file, text, instead]` carried out. */
export function smallCatalogue(...changes: [file: string, text: string, instead: string][]): SourceFile[] {
  const files = { ...SMALL };
  for (const [file, text, instead] of changes) {
    const before = files[file] ?? '';
    if (!before.includes(text)) throw new Error(`${file} does not hold ${text}`);
    files[file] = before.replace(text, () => instead);
  }
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

export function faultsOf(files: SourceFile[]): CatalogFault[] {
  const result = compileCatalog(files);
  return result.ok ? [] : result.faults;
}

/** Faults in short: `file:line:column code found`. */
export function shortly(faults: CatalogFault[]): string[] {
  return faults.map(({ file, line, column, code, found }) => `${file}:${line}:${column} ${code} ${found}`);
}

/** What switches every rule off but those named. */
export const offBut = (...watching: string[]): Record<string, string> =>
  Object.fromEntries(
    MONITORED_RULES.filter((rule) => !watching.includes(rule)).map((rule) => [rule, '与本检验无关']),
  );
