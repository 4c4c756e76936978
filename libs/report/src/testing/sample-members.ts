import { Rational } from '@luoxuan/quantity';
import { known, unknown } from '@luoxuan/scoring';
import type { Diagnosis } from '@luoxuan/spiral';

export const SAMPLE_MEMBERS: Diagnosis['members'] = [
  { code: 'M01', name: '云州职业技术学院', kind: '高职' },
  { code: 'M02', name: '云州机电中等职业学校', kind: '中职' },
  { code: 'M03', name: '云州工学院', kind: '本科' },
  { code: 'M04', name: '云州精密装备制造（集团）股份有限公司智能制造与工业互联网事业部', kind: '企业' },
  { code: 'M05', name: '清溪跨境电子商务有限公司', kind: '企业' },
];

/** Name of the workbook of one member and month. */
export const sampleFile = (member: string, period: string): string =>
  `${member}-${period}-月度数据采集表.xlsx`;

/** Number of the submission of one member and period: members first, then months 1 … 12; 13 is the school year. */
export const submissionNumber = (member: number, part: number): number => member * 13 + part;

/** How they stand among each other: one without a score, two that share a rank. */
export const sampleStandings = (): Diagnosis['standings'] =>
  [
    ['M03', '86.42', '91.50', 1, 17],
    ['M01', '84.10', '100.00', 2, 21],
    ['M02', '84.10', '74.25', 2, 14],
    ['M04', '61.75', '50.00', 4, 2],
    ['M05', null, '0.00', null, 0],
  ].map(([code, score, coverage, rank, scored]) => {
    const member = SAMPLE_MEMBERS.find((m) => m.code === code);
    return {
      member: `${code ?? ''}`,
      name: member?.name ?? '',
      kind: member?.kind ?? '',
      score: score === null ? unknown('分', 'nothing-scored') : known(new Rational(`${score}`), '分', 2),
      coverage: known(new Rational(`${coverage}`), '%', 2),
      rank: typeof rank === 'number' ? { among: 'members' as const, rank, of: 4 } : null,
      indicators: Array.from({ length: Number(scored) }, (_, n) => ({
        code: `IND${n}`,
        period: '2025',
        value: known(new Rational(n), '项', 0),
        score: known(new Rational(80), '分', 2),
        rank: null,
      })),
    };
  });
