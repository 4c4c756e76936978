import { firstMonth, fromKey, lastMonth, monthOf, ordinal, type PeriodKind } from '@luoxuan/period';
import { periodFor, type DiagnosisPeriod } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Warning } from '../result.js';
import { periodInWords } from '../wording.js';
import type { Mute } from './standing.js';

/** The mute that silences a warning in the period of a run; of several the one given last. */
export function muteOf(warning: Warning, runPeriod: string, mutes: readonly Mute[]): Mute | null {
  const ran = ordinal(lastMonth(fromKey(runPeriod)));
  const fitting = mutes.filter(
    (m) =>
      m.rule === warning.rule &&
      (m.indicator === null || m.indicator === warning.indicator) &&
      (m.member === null || m.member === warning.member) &&
      covers(m, ran),
  );
  return fitting.reduce<Mute | null>(
    (latest, m) => (latest === null || m.at >= latest.at ? m : latest),
    null,
  );
}

/** The warnings of a run, those that are muted in its period with the mute. */
export const withMutes = (
  warnings: readonly Warning[],
  runPeriod: string,
  mutes: readonly Mute[],
): Warning[] =>
  warnings.map((warning) => {
    const mute = muteOf(warning, runPeriod, mutes);
    return mute === null ? warning : { ...warning, mute };
  });

/** 已静默：停课（李四，2025年3月至2025年5月） */
export function muteInWords({ reason, author, from, to }: Omit<Mute, 'at'>): Bilingual {
  const [first, last] = [periodInWords(from), periodInWords(to)];
  const isOne = from === to;
  return {
    zh: `已静默：${reason}（${author}，${isOne ? first.zh : `${first.zh}至${last.zh}`}）`,
    en: `muted: ${reason} (${author}, ${isOne ? first.en : `${first.en} to ${last.en}`})`,
  };
}

const COARSER: readonly PeriodKind[] = ['quarter', 'year', 'school-year'];
const YEAR = 12;

/**
 * Whether a mute has a say in the diagnosis of a period: it covers it, or covers a month in which a warning was last
 * found that has not come up again since: one about a quarter or a year waits for the next one.
 *
 * @param kind of the indicator that is muted; null: of any
 */
export function touches(mute: Mute, at: DiagnosisPeriod, kind: PeriodKind | null): boolean {
  if (at.kind === 'year')
    return spanOf(mute).first <= lastOf(at) && spanOf(mute).last >= lastOf(at) - YEAR + 1;
  const foundIn = (kind === null ? COARSER : [kind]).flatMap((each) => lastFound(each, lastOf(at)));
  return [lastOf(at), ...foundIn].some((month) => covers(mute, month));
}

/** The latest month up to `at` in which a period of this kind was diagnosed. */
function lastFound(kind: PeriodKind, at: number): number[] {
  const back = Array.from({ length: YEAR }, (_, n) => at - n);
  const found = back.find((month) => periodFor(kind, monthOf(month)) !== null);
  return found === undefined ? [] : [found];
}

const lastOf = (at: DiagnosisPeriod): number => ordinal(lastMonth(at));

const spanOf = ({ from, to }: Mute): { first: number; last: number } => ({
  first: ordinal(firstMonth(fromKey(from))),
  last: ordinal(lastMonth(fromKey(to))),
});

function covers(mute: Mute, month: number): boolean {
  const { first, last } = spanOf(mute);
  return first <= month && month <= last;
}
