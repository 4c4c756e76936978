import type { ScoringRule } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { attain } from '../comparison/attainment.js';
import { known, unknown } from '../figure.js';
import type { NullReason } from '../result.js';
import { givePoints } from '../rules/give-points.js';
import { isReason, type Answer, type Judged } from '../rules/rule.js';
import { POINTS } from '../score.js';

/** What a rule is given, numbers as plain decimals or the reason why there is none. */
export interface JudgedCase {
  value?: string;
  target?: string;
  floor?: string;
  share?: string;
  direction?: Judged['direction'];
  peers?: string[];
  counts?: Record<string, string>;
  expert?: string;
  progress?: string;
  cap?: number;
}

const answer = (text: string): Answer => (/^-?\d/.test(text) ? new Rational(text) : (text as NullReason));
const line = (text: string | undefined): Rational | null => (text === undefined ? null : new Rational(text));

/** The points of a case as text with two places, or the reason why there are none. */
export function pointsOf(rule: ScoringRule, given: JudgedCase): string {
  const { score } = givePoints(rule, judged(given));
  return score.exact === null ? score.reason : score.text;
}

export function judged({ value = 'no-data', direction = 'up', ...given }: JudgedCase): Judged {
  const held = answer(value);
  const target = line(given.target);
  const share = new Rational(given.share ?? 1);
  const due = target?.mul(share) ?? null;
  return {
    direction,
    unit: '项',
    decimals: 2,
    value: held,
    figure: held,
    target,
    floor: line(given.floor),
    share,
    attainment: {
      ...attain(isReason(held) ? null : held, due, direction, given.cap ?? 1),
      against: unknown('项', 'no-target'),
    },
    progress:
      given.progress === undefined
        ? unknown(POINTS, 'no-before')
        : known(new Rational(given.progress), POINTS, 2),
    peers: (given.peers ?? []).map((p) => new Rational(p)),
    expert:
      given.expert === undefined
        ? null
        : { points: new Rational(given.expert), expert: '王专家', reason: '材料齐备' },
    count: (element) => answer(given.counts?.[element] ?? 'no-data'),
    scoring: {
      cap: given.cap ?? 1,
      attainmentWeight: 0.8,
      progressWeight: 0.2,
      progressSpan: 0.2,
      progressSpanPoints: 5,
    },
  };
}
