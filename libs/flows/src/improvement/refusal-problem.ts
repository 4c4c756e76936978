import type { Refusal } from '@luoxuan/spiral';
import { problem, type Problem } from '../problem.js';

/** Why a finding does not move, as a problem of whoever wanted it. */
export const refusalProblem = ({ code, message, mend, details }: Refusal): Problem =>
  problem(code, message, mend, details);

export const noFinding = (number: number): Problem =>
  problem(
    'unknown-finding',
    { zh: `没有问题 ${number}`, en: `there is no finding ${number}` },
    { zh: '用 luoxuan findings 查看问题清单', en: 'see the list with luoxuan findings' },
    { finding: number },
  );

export const noIndicator = (code: string): Problem =>
  problem(
    'unknown-indicator',
    { zh: `指标目录中没有 ${code}`, en: `the catalogue has no indicator ${code}` },
    { zh: '写指标编码，例如 SRV04', en: 'write the code of an indicator, such as SRV04' },
    { found: code },
  );
