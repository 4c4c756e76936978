import { known } from '@luoxuan/scoring';
import type { Diagnosis, NodeState, NodeStatus, SubmissionStatus, Warning } from '@luoxuan/spiral';
import { Rational } from '@luoxuan/quantity';
import type { ReportSource } from '../model/report-model.js';
import { sampleAnnual, sampleLift } from './sample-improvement.js';
import { sampleFile, SAMPLE_MEMBERS, sampleStandings, submissionNumber } from './sample-members.js';
import { sampleScorecard } from './sample-scorecard.js';

export const SAMPLE_RUN = 'run-000042';
const MONTHS = Array.from({ length: 12 }, (_, m) => m + 1);
const two = (n: number): string => `${n}`.padStart(2, '0');

/** A whole year of an invented consortium: 30 and more indicators, every reason for a dash, every level of warning. */
export const sampleDiagnosis = (): Diagnosis => ({
  consortium: { code: 'YZ', name: '云州市域产教联合体', synthetic: true },
  members: SAMPLE_MEMBERS,
  standard: {
    code: 'MIEC',
    version: '2025.1',
    name: '市域产教联合体建设指标体系',
    status: 'proposed',
    scoring: {
      cap: 1,
      attainmentWeight: 0.8,
      progressWeight: 0.2,
      progressSpan: 0.2,
      progressSpanPoints: 5,
    },
  },
  engine: 'luoxuan 0.1.0',
  inputsDigest: 'sha256:4e2b1f0c9a7d5e6b8c3f2a1d0e9f8c7b6a5d4e3f2c1b0a9f8e7d6c5b4a392817',
  dataAsOf: '2026-01-07T18:30:00Z',
  scorecard: sampleScorecard(),
  yearAgo: {
    period: '2024',
    score: known(new Rational('81.64'), '分', 2),
    coverage: known(new Rational('88.5'), '%', 2),
  },
  warnings: warnings(),
  spiral: {
    static: nodes(STATIC),
    dynamic: nodes(DYNAMIC),
  },
  annual: sampleAnnual(),
  lift: sampleLift(),
  submissions: submissions(),
  standings: sampleStandings(),
});

const percent = (text: string) => known(new Rational(text), '%', 2);

const indicatorWarning = (
  rule: 'behind-plan' | 'warning-line',
  level: 'blue' | 'yellow' | 'red',
  [indicator, subject, value, unit, line]: [string, string, string, string, string],
): Warning => ({
  rule,
  level,
  indicator,
  member: null,
  period: '2025',
  subject,
  concerns: { department: null, member: null },
  evidence: {
    value: known(new Rational(value), unit, 2),
    ...(rule === 'behind-plan' ? { attainment: percent('91.20') } : { line: `${line} ${unit}` }),
  },
  text: {
    zh: `${subject}为 ${value} ${unit}，请归口部门查明原因并提出改进措施。`,
    en: `${subject} is ${value} ${unit}.`,
  },
});

const warnings = (): Warning[] => [
  indicatorWarning('warning-line', 'red', ['GOV03', '专职工作人员数', '2', '人', '3']),
  indicatorWarning('behind-plan', 'red', ['GUA02', '社会资本、产业资金投入', '9800.00', '万元', '']),
  indicatorWarning('warning-line', 'yellow', ['TAL19', '毕业去向落实率', '89.20', '%', '90.00']),
  indicatorWarning('behind-plan', 'yellow', ['SRV10', '发明专利授权数', '27', '件', '']),
  indicatorWarning('behind-plan', 'blue', ['SRV04', '横向技术服务到款额', '3515.53', '万元', '']),
  indicatorWarning('behind-plan', 'blue', [
    'GOV09',
    '产教联合体实体化运行机制与利益共享、风险共担、人才共育、资源共建制度落实情况综合评分',
    '83.5',
    '分',
    '',
  ]),
  ...['2025-11', '2025-12'].map((period): Warning => ({
    rule: 'not-submitted',
    level: 'late',
    indicator: null,
    member: 'M05',
    period,
    subject: SAMPLE_MEMBERS[4]?.name ?? '',
    concerns: { department: null, member: 'M05' },
    evidence: { due: period === '2025-11' ? '2025-12-10' : '2026-01-05' },
    text: { zh: `${SAMPLE_MEMBERS[4]?.name ?? ''}未在截止日期前报送数据。`, en: 'not submitted' },
  })),
];

type NodeLine = [code: string, zh: string, en: string, status: NodeStatus, fact: string];

const SHARED: NodeLine[] = [
  ['plan', '计划', 'Plan', 'done', '2025年有月度计划进度的指标 33/33 项'],
  ['organise', '组织', 'Organise', 'in-progress', '有归口部门且有成员单位报送的采集项 38/40 项'],
  ['implement', '实施', 'Implement', 'in-progress', '已报送 61/65 份'],
];
const STATIC: NodeLine[] = [
  ['goal', '目标', 'Goal', 'in-progress', '2025年已设目标值的指标 31/33 项'],
  ['standard', '标准', 'Standard', 'done', '已采用《市域产教联合体建设指标体系》2025.1 版'],
  ...SHARED,
  ['diagnose', '诊断', 'Diagnose', 'in-progress', '红色预警 2 项，尚无答复记录'],
  ['reward', '激励', 'Reward', 'open', '尚无激励记录'],
  ['learn', '学习', 'Learn', 'open', '尚无经数据验证有效的改进措施'],
  ['innovate', '创新', 'Innovate', 'not-applicable', '本期不适用'],
  ['improve', '改进', 'Improve', 'open', '2026年已设目标值的指标 0/33 项'],
];
const DYNAMIC: NodeLine[] = [
  ...SHARED,
  ['monitor', '监测', 'Monitor', 'done', '2025 已完成诊断'],
  ['warn', '预警', 'Warn', 'done', '预警 8 项'],
  ['improve', '改进', 'Improve', 'open', '8 项预警尚无改进措施'],
];

const nodes = (lines: NodeLine[]): NodeState[] =>
  lines.map(([code, zh, en, status, fact]) => ({
    code,
    label: { zh, en },
    status,
    facts: [{ zh: fact, en: code }],
    missing: status === 'done' || status === 'not-applicable' ? [] : [{ zh: `尚缺：${zh}`, en: code }],
  }));

/** One workbook a month and member; the last member is late twice and silent twice. */
const submissions = (): SubmissionStatus[] =>
  SAMPLE_MEMBERS.flatMap(({ code, name }, m) =>
    MONTHS.map((month) => {
      const silent = m === 4 && month > 10;
      const late = m === 4 && month > 8;
      const due = month === 12 ? '2026-01-05' : `2025-${two(month + 1)}-10`;
      const day = late ? '19' : '08';
      const receivedAt = silent
        ? null
        : month === 12
          ? '2026-01-04T02:00:00Z'
          : `2025-${two(month + 1)}-${day}T02:00:00Z`;
      const onTime = silent ? null : !late;
      const period = `2025-${two(month)}`;
      return {
        member: code,
        memberName: name,
        period,
        due,
        receivedAt,
        onTime,
        overdue: silent && month < 12,
      };
    }),
  );

export const sampleSources = (): ReportSource[] =>
  SAMPLE_MEMBERS.slice(0, 4).flatMap((member, m) =>
    [...MONTHS, 13].map((month) => {
      const period = month === 13 ? '2024-2025' : `2025-${two(month)}`;
      return {
        submission: submissionNumber(m, month),
        member: member.code,
        period,
        file: sampleFile(member.name, period),
        sha256: `${submissionNumber(m, month)}`.padStart(4, '0').repeat(16),
        receivedAt: '2025-12-08T02:00:00Z',
        counts: {
          accepted: 24 + m,
          unchanged: 3,
          revised: month % 4 === 0 ? 1 : 0,
          rejected: month === 7 ? 2 : 0,
        },
      };
    }),
  );
