import { MAY_CHANGE } from '@luoxuan/spiral';
import { problem, type Problem } from '../problem.js';

/**
 * Out of which turn of the spiral a target comes: the static one, by a person, or a dynamic one, by the measure of a
 * finding. A dynamic turn changes plans and measures, never goals (杨应崧's model; decision 0019).
 */
export type Turn = { loop: 'static' } | { loop: 'dynamic'; finding: number };

/** A goal out of a turn that may not set any. */
export function turnProblems(turn: Turn): Problem[] {
  if (turn.loop === 'static' || MAY_CHANGE.dynamic.includes('goal')) return [];
  return [
    problem(
      'goal-in-dynamic-turn',
      {
        zh: `动螺旋不能改变目标：第 ${turn.finding} 号问题只能改变计划和措施`,
        en: `a dynamic turn never changes a goal: finding ${turn.finding} may change plans and measures only`,
      },
      {
        zh: '在问题中改计划或措施；目标在年度诊改（静螺旋）中提出，经理事会批准',
        en: 'change the plan or the measure of the finding; goals are set in the static turn and approved by the council',
      },
      { finding: turn.finding },
    ),
  ];
}

/**
 * The goals of a year are set before it begins. To set the first ones of the running year is still possible; to change
 * an approved one, or to set one of a year that is over, takes a resolution of the council.
 */
export const needsResolution = (year: number, thisYear: number, approvedBefore: boolean): boolean =>
  year < thisYear || (year === thisYear && approvedBefore);

export const noResolution = (indicator: string, year: number): Problem =>
  problem(
    'resolution-needed',
    {
      zh: `${indicator} ${year} 年的目标已经生效或该年已过，改变它须经理事会决议`,
      en: `${indicator}: the target of ${year} counts already, or the year is over; to change it takes a resolution of the council`,
    },
    { zh: '用 --resolution 写明决议文号', en: 'give the reference of the resolution by --resolution' },
    { indicator, year },
  );
