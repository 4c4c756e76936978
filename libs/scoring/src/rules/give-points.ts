import type { ScoringRule } from '@luoxuan/catalog';
import { known, RATE_DECIMALS, unknown } from '../figure.js';
import type { Figure, ScorePart } from '../result.js';
import { POINTS } from '../score.js';
import { attained } from './attainment.js';
import { bands } from './bands.js';
import { deduction } from './deduction.js';
import { expert } from './expert.js';
import { gradedCount } from './graded-count.js';
import { piecewise } from './piecewise.js';
import { relativeToAverage } from './relative-to-average.js';
import { relativeToBest } from './relative-to-best.js';
import { isReason, type Judged, type Rule, type Verdict } from './rule.js';
import { threshold } from './threshold.js';
import { yesNo } from './yes-no.js';

type Single = Exclude<ScoringRule['kind'], 'attainment'>;

/** A rule for each kind that gives its points in one part. */
const RULES: { readonly [K in Single]: Rule<K> } = {
  piecewise,
  threshold,
  bands,
  'relative-to-best': relativeToBest,
  'relative-to-average': relativeToAverage,
  'graded-count': gradedCount,
  deduction,
  'yes-no': yesNo,
  expert,
};

/** The score of an indicator, by its rule, with the parts that it is made of. */
export function givePoints(rule: ScoringRule, judged: Judged): { score: Figure; parts: ScorePart[] } {
  if (judged.direction === 'context') return { score: unknown(POINTS, 'context-only'), parts: [] };
  if (rule.kind === 'attainment') return attained(judged);
  const { points: answer, because } = verdictOf(rule, judged);
  const points = isReason(answer) ? unknown(POINTS, answer) : known(answer, POINTS, RATE_DECIMALS);
  return { score: points, parts: [{ name: rule.kind, weight: 1, points, ...(because && { because }) }] };
}

type SingleRule = Exclude<ScoringRule, { kind: 'attainment' }>;

const verdictOf = (rule: SingleRule, judged: Judged): Verdict =>
  (RULES[rule.kind] as Rule<Single>)(rule, judged);
