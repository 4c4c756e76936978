import { Rational } from '@luoxuan/quantity';
import { exactOf, type IndicatorResult } from '@luoxuan/scoring';
import type { Standard } from '@luoxuan/catalog';
import type { Warning } from '../result.js';
import type { Rule } from './rule.js';

/** 进度滞后: attainment of what the plan asks for by now lies below the standard's shares for blue, yellow, red. */
export const behindPlan: Rule = ({ standard, scorecard }) =>
  scorecard.dimensions
    .flatMap((d) => d.indicators)
    .filter((i) => i.kind === 'substantive')
    .flatMap((i) => warn(i, standard.plan.behindPlan));

function warn(indicator: IndicatorResult, lines: Standard['plan']['behindPlan']): Warning[] {
  const attained = exactOf(indicator.attainment.raw);
  if (attained === null) return [];
  const level = (['red', 'yellow', 'blue'] as const).find(
    (colour) => attained.compare(new Rational(lines[colour]).mul(100)) < 0,
  );
  if (level === undefined) return [];
  const { raw, against } = indicator.attainment;
  const due = `${against.text ?? '—'} ${against.unit}`;
  return [
    {
      rule: 'behind-plan',
      level,
      indicator: indicator.code,
      member: null,
      period: indicator.period,
      subject: indicator.name,
      evidence: { value: indicator.value, against, attainment: raw },
      text: {
        zh: `${indicator.name}落后于计划：按计划应达 ${due}，达成度 ${raw.text ?? '—'}%。`,
        en: `${indicator.name} is behind plan: ${due} are due by now, attainment is ${raw.text ?? '—'} %.`,
      },
    },
  ];
}
