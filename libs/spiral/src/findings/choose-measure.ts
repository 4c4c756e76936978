import type { FindingAct } from './command.js';
import type { Finding } from './finding.js';
import type { Measure, MeasureState } from './measure.js';
import { currentMeasures } from './fold.js';
import { MEASURE_STATE_LABELS } from './labels.js';
import { refusal, type Refusal } from './refusal.js';

type MeasureAct = Extract<FindingAct['act'], 'postpone' | 'start' | 'done' | 'withdraw' | 'evidence'>;

/** In which states of a measure an act makes sense; evidence may come at any time. */
const FITS: Readonly<Record<MeasureAct, readonly MeasureState[]>> = {
  postpone: ['planned', 'in-progress'],
  start: ['planned'],
  done: ['in-progress'],
  // once it is done data have the word
  withdraw: ['planned', 'in-progress'],
  evidence: ['planned', 'in-progress', 'done', 'effective', 'not-effective'],
};

/** The measure that an act is about: the one named, or the only one that it can be about. null with the reason among `refusals`. */
export function chooseMeasure(
  finding: Finding,
  act: MeasureAct,
  number: number | undefined,
  refusals: Refusal[],
): Measure | null {
  const fitting = currentMeasures(finding).filter((m) => FITS[act].includes(m.state));
  if (number === undefined) {
    const [only, ...others] = fitting;
    if (only !== undefined && others.length === 0) return only;
    refusals.push(notNamed(finding, fitting));
    return null;
  }
  const named = finding.measures.find((m) => m.number === number);
  if (named === undefined) refusals.push(noSuch(finding, number));
  else if (!FITS[act].includes(named.state)) refusals.push(wrongState(named, act));
  else return named;
  return null;
}

const numbers = (measures: Measure[]): string => measures.map((m) => m.number).join(', ') || '—';

const notNamed = (finding: Finding, fitting: Measure[]): Refusal =>
  refusal(
    'measure-not-named',
    fitting.length === 0
      ? { zh: '没有可以这样处理的措施', en: 'there is no measure for which this is possible' }
      : { zh: '没有说明是哪一条措施', en: 'it does not say which measure is meant' },
    fitting.length === 0
      ? {
          zh: '先用 luoxuan finding 查看各措施的状态',
          en: 'see the states of the measures with luoxuan finding',
        }
      : { zh: `写明措施序号：${numbers(fitting)}`, en: `give its number: ${numbers(fitting)}` },
    { finding: finding.number, possible: numbers(fitting) },
  );

const noSuch = (finding: Finding, number: number): Refusal =>
  refusal(
    'no-such-measure',
    {
      zh: `问题 ${finding.number} 没有措施 ${number}`,
      en: `finding ${finding.number} has no measure ${number}`,
    },
    { zh: `现有措施：${numbers(finding.measures)}`, en: `there are: ${numbers(finding.measures)}` },
    { finding: finding.number, measure: number },
  );

function wrongState(measure: Measure, act: MeasureAct): Refusal {
  const state = MEASURE_STATE_LABELS[measure.state];
  const fits = (language: 'zh' | 'en'): string =>
    FITS[act].map((s) => MEASURE_STATE_LABELS[s][language]).join(language === 'zh' ? '、' : ', ');
  return refusal(
    'measure-state',
    { zh: `措施 ${measure.number}「${state.zh}」`, en: `measure ${measure.number} is ${state.en}` },
    { zh: `只在以下状态可以：${fits('zh')}`, en: `possible when it is ${fits('en')}` },
    { measure: measure.number, state: measure.state },
  );
}
