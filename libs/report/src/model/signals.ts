import type { IndicatorResult } from '@luoxuan/scoring';
import type { Warning } from '@luoxuan/spiral';
import type { Light, Printed, Signal } from './report-model.js';

/** Gravest first. */
export const SIGNALS: readonly Signal[] = ['red', 'yellow', 'blue', 'late', 'unmet', 'normal', 'unknown'];

const WORDS: Readonly<Record<Signal, string>> = {
  red: '红色',
  yellow: '黄色',
  blue: '蓝色',
  late: '逾期',
  unmet: '未达标',
  normal: '正常',
  unknown: '未评',
};

export const light = (signal: Signal): Light => ({ signal, word: WORDS[signal] });

/** The gravest of several signals; `unknown` only where nothing else is known. */
export const gravest = (signals: readonly Signal[]): Light =>
  light(SIGNALS.find((signal) => signals.includes(signal)) ?? 'unknown');

/** A dimension's light: the gravest of its indicators'; what could not be scored is not called normal. */
export function dimensionLight(score: Printed, signals: readonly Signal[]): Light {
  const worst = gravest(signals);
  return worst.signal === 'normal' && score.value === null ? light('unknown') : worst;
}

/** An indicator's light: its gravest warning; without one whether it meets its floor, if it could be judged at all. */
export function indicatorLight(indicator: IndicatorResult, warnings: readonly Warning[]): Light {
  const levels = warnings.filter((w) => w.indicator === indicator.code).map((w): Signal => w.level);
  if (levels.length > 0) return gravest(levels);
  if (indicator.floorMet === false) return light('unmet');
  return light(isJudged(indicator) ? 'normal' : 'unknown');
}

const isJudged = (indicator: IndicatorResult): boolean =>
  indicator.attainment.raw.exact !== null ||
  indicator.floorMet !== null ||
  (indicator.kind === 'veto' && indicator.value.exact !== null);
