import type { Band } from '@luoxuan/catalog';
import { Rational } from '@luoxuan/quantity';
import { exactOf } from '../figure.js';
import { isReason, type Answer, type Judged, type Rule, type Verdict } from './rule.js';

/** 分档: points of the band, [from, to), that the value or its attainment in % lies in. */
export const bands: Rule<'bands'> = (rule, judged) => {
  if (rule.of === 'attainment') return inBands(attained(judged), rule.bands, '%');
  if (judged.share.equals(0)) return { points: 'target-is-zero' };
  return inBands(judged.value, rule.bands, judged.unit, judged.share);
};

const attained = ({ attainment: { raw } }: Judged): Answer =>
  exactOf(raw) ?? (raw.exact === null ? raw.reason : 'no-data');

/** @param share the edges are multiplied by it */
export function inBands(
  value: Answer,
  bands: readonly Band[],
  unit: string,
  share: Rational = new Rational(1),
): Verdict {
  if (isReason(value)) return { points: value };
  const within = ({ from, to }: Band): boolean =>
    (from === undefined || value.compare(new Rational(from).mul(share)) >= 0) &&
    (to === undefined || value.compare(new Rational(to).mul(share)) < 0);
  const band = bands.find(within);
  if (band === undefined) return { points: 'outside-bands' };
  const edges = `[${band.from ?? '−∞'}, ${band.to ?? '+∞'})${unit === '—' ? '' : ` ${unit}`}`;
  const due = share.equals(1) ? { zh: '', en: '' } : dueInWords(share);
  return {
    points: new Rational(band.points),
    because: { zh: `落在 ${edges} 一档${due.zh}`, en: `lies in the band ${edges}${due.en}` },
  };
}

const dueInWords = (share: Rational) => {
  const percent = share.mul(100).round(2).toString();
  return {
    zh: `（各档按应达进度 ${percent}% 折算）`,
    en: ` (edges times the ${percent} % that is due by now)`,
  };
};
