import type { Standard } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { exactOf, known, type Figure, type IndicatorResult, type Scorecard } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import { inWords, periodInWords } from '../wording.js';

/** This turn and the last one, and the last one's figures scored by this turn's standard. */
export interface Turns {
  /** The standard that `now` and `lastByThis` are scored by. */
  standard: Standard;
  now: Scorecard;
  /** As it was diagnosed then, by the standard of then. */
  last: Scorecard;
  lastByThis: Scorecard;
  /** Coverage in % below which a score does not stand for the whole; undefined: any does */
  least?: Rational | undefined;
}

/** What one indicator that was scored in both turns adds to the part of the values. */
export interface LiftedIndicator {
  code: string;
  name: string;
  effect: Figure;
}

/**
 * 螺旋的上升: the score of this turn less that of the last, in points, taken apart exactly: `standard` + `values` +
 * `coverage` = `total`, and the indicators add up to `values`.
 */
export interface Lift {
  ok: true;
  from: { period: string; score: Figure };
  to: { period: string; score: Figure };
  total: Figure;
  /** Better figures: under one standard, over the indicators that both turns could score. */
  values: Figure;
  /** Indicators that only one of the turns could score. */
  coverage: Figure;
  /** The last turn's figures by this standard less by the one of then. */
  standard: Figure;
  /** The largest effect first, whatever its sign. */
  indicators: LiftedIndicator[];
  entered: string[];
  left: string[];
  text: Bilingual;
}

/** `no-score`: one of the turns has none. `coverage-low`: what it has says nothing of the whole. */
export type LiftResult =
  | Lift
  | { ok: false; reason: 'no-score'; period: string }
  | { ok: false; reason: 'coverage-low'; period: string; coverage: Figure };

const POINTS = '分';
const points = (exact: Rational): Figure => known(exact, POINTS, 2);

/**
 * The order is fixed and says what each part means: first the standard changes, over the figures of the last turn; then,
 * under the new standard, the figures change on the indicators that were scored both times; what is left comes from those
 * that were scored only once. So nobody's figures are called better because less was counted.
 */
export function liftOf({ standard, now, last, lastByThis, least }: Turns): LiftResult {
  const [to, from, before] = [now, last, lastByThis].map((s) => exactOf(s.score));
  if (to === undefined || to === null) return { ok: false, reason: 'no-score', period: now.period };
  if (!from || !before) return { ok: false, reason: 'no-score', period: last.period };

  for (const { period, coverage: share } of [now, last]) {
    if (least !== undefined && exactOf(share)?.compare(least) === -1)
      return { ok: false, reason: 'coverage-low', period, coverage: share };
  }

  const weights = weightsOf(standard);
  const [scored, scoredBefore] = [scoresOf(now), scoresOf(lastByThis)];
  const both = [...scored.keys()].filter((code) => scoredBefore.has(code));
  const weight = both.reduce((sum, code) => sum.add(weights.get(code) ?? 0), new Rational(0));
  const effects = both.map((code) => {
    const [a, b] = [scoredBefore.get(code), scored.get(code)];
    if (a === undefined || b === undefined) throw new Error(`${code} is not in both turns`);
    const effect = weight.equals(0)
      ? new Rational(0)
      : b.score
          .sub(a.score)
          .mul(weights.get(code) ?? 0)
          .div(weight);
    return { code, name: b.name, effect };
  });
  const values = effects.reduce((sum, { effect }) => sum.add(effect), new Rational(0));
  const byStandard = before.sub(from);
  const coverage = to.sub(before).sub(values);
  const lift = {
    from: { period: last.period, score: last.score },
    to: { period: now.period, score: now.score },
    total: points(to.sub(from)),
    values: points(values),
    coverage: points(coverage),
    standard: points(byStandard),
  };
  return {
    ok: true,
    ...lift,
    indicators: effects
      .sort((a, b) => b.effect.abs().compare(a.effect.abs()))
      .map((e) => ({ ...e, effect: points(e.effect) })),
    entered: [...scored.keys()].filter((code) => !scoredBefore.has(code)),
    left: [...scoredBefore.keys()].filter((code) => !scored.has(code)),
    text: inSentence(lift),
  };
}

/** The share of the whole that each graded indicator has: dimension's weight by its own within the dimension. */
function weightsOf(standard: Standard): Map<string, Rational> {
  const weights = new Map<string, Rational>();
  for (const { weight, groups } of standard.dimensions) {
    const graded = groups.flatMap((g) => g.indicators).filter((i) => i.kind === 'substantive');
    const sum = graded.reduce((total, i) => total.add(i.weight), new Rational(0));
    for (const { code, weight: own } of graded)
      weights.set(code, sum.equals(0) ? new Rational(0) : new Rational(weight).mul(own).div(sum));
  }
  return weights;
}

function scoresOf(scorecard: Scorecard): Map<string, { name: string; score: Rational }> {
  const graded = scorecard.dimensions.flatMap((d) => d.indicators).filter((i) => i.kind === 'substantive');
  return new Map(
    graded.flatMap((i: IndicatorResult) => {
      const score = exactOf(i.score);
      return score === null ? [] : [[i.code, { name: i.name, score }] as const];
    }),
  );
}

type Split = Pick<Lift, 'from' | 'to' | 'total' | 'values' | 'coverage' | 'standard'>;

function inSentence({ from, to, total, values, coverage, standard }: Split): Bilingual {
  const signed = (figure: Figure): Bilingual => inWords(figure, 'signed');
  const [before, after] = [periodInWords(from.period), periodInWords(to.period)];
  const [was, is, by] = [inWords(from.score), inWords(to.score), signed(total)];
  const [better, covered, ruled] = [signed(values), signed(coverage), signed(standard)];
  return {
    zh: `${before.zh} ${was.zh}，${after.zh} ${is.zh}（${by.zh}）：指标值变化 ${better.zh}，完整率变化 ${covered.zh}，标准变化 ${ruled.zh}。`,
    en: `${was.en} in ${before.en}, ${is.en} in ${after.en} (${by.en}): ${better.en} from the figures, ${covered.en} from the coverage, ${ruled.en} from the standard.`,
  };
}

/** The lift in one sentence, or why there is none; null where a turn has no score to speak of. */
export function liftInWords(lift: LiftResult): Bilingual | null {
  if (lift.ok) return lift.text;
  if (lift.reason === 'no-score') return null;
  const [period, share] = [periodInWords(lift.period), inWords(lift.coverage)];
  return {
    zh: `${period.zh}完整率只有 ${share.zh}，得分不能代表整体，不与上一年比较。`,
    en: `Only ${share.en} of the weight could be scored in ${period.en}: too little to compare the years.`,
  };
}
