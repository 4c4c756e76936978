import type { DiagnosisRun } from '@luoxuan/flows';
import type { Comparison, DimensionResult, Figure, IndicatorResult } from '@luoxuan/scoring';
import type { Warning } from '@luoxuan/spiral';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';

/** Levels by shape and word, so that they are told apart without colour. */
const LEVELS: Readonly<Record<Warning['level'], { mark: string; word: Bilingual }>> = {
  red: { mark: '■', word: { zh: '红色', en: 'red' } },
  yellow: { mark: '▲', word: { zh: '黄色', en: 'yellow' } },
  blue: { mark: '●', word: { zh: '蓝色', en: 'blue' } },
  late: { mark: '◷', word: { zh: '逾期', en: 'late' } },
};

const COMPARISONS: Readonly<Record<Comparison['kind'], Bilingual>> = {
  previous: { zh: '环比', en: 'previous' },
  'year-ago': { zh: '同比', en: 'year ago' },
  'year-to-date': { zh: '累计同比', en: 'year to date' },
};

const show = (figure: Figure): string =>
  figure.text === null ? `—(${figure.reason})` : `${figure.text}${figure.unit === '—' ? '' : ` ${figure.unit}`}`;

const signed = (figure: Figure): string => (figure.value !== null && figure.value > 0 ? `+${show(figure)}` : show(figure));

/** A diagnosis for people: the score, each dimension, each indicator with its comparisons and parts, the warnings. */
export function diagnosisLines({ runId, diagnosis }: DiagnosisRun, terminal: Terminal): string[] {
  const { scorecard, consortium, standard, warnings } = diagnosis;
  const synthetic = consortium.synthetic ? terminal.say({ zh: '（合成示例数据）', en: ' (synthetic example data)' }) : '';
  return [
    `${consortium.name}${synthetic}  ${scorecard.period}  ${standard.name} ${standard.version}  ${runId}`,
    terminal.say({
      zh: `得分 ${show(scorecard.score)}，完整率 ${show(scorecard.coverage)}`,
      en: `score ${show(scorecard.score)}, coverage ${show(scorecard.coverage)}`,
    }),
    ...scorecard.dimensions.flatMap((d) => dimensionLines(d, terminal)),
    ...warningLines(warnings, terminal),
  ];
}

const dimensionLines = (d: DimensionResult, terminal: Terminal): string[] => [
  '',
  `${d.code} ${d.name}  ${show(d.score)}  (${terminal.say({ zh: '权重', en: 'weight' })} ${d.weight}, ${terminal.say({ zh: '完整率', en: 'coverage' })} ${show(d.coverage)})`,
  ...d.indicators.map((i) => indicatorLine(i, terminal)),
];

function indicatorLine(i: IndicatorResult, terminal: Terminal): string {
  const comparisons = i.comparisons.map(
    (c) => `${terminal.say(COMPARISONS[c.kind])} ${signed(c.difference)} ${c.rate.text === null ? '' : `(${signed(c.rate)})`}`.trimEnd(),
  );
  const parts = i.parts.map((p) => `${p.name} ${p.points.text ?? '—'}×${p.weight}`).join(' + ');
  const attained = terminal.say({ zh: '达成度', en: 'attainment' });
  const score = terminal.say({ zh: '得分', en: 'score' });
  return [
    `  ${i.code} ${i.name}  ${show(i.value)}`,
    ...comparisons,
    `${attained} ${show(i.attainment.raw)}`,
    `${score} ${show(i.score)}${parts === '' ? '' : ` = ${parts}`}`,
  ].join('  ');
}

/** The warnings by level and word, gravest first. */
export function warningLines(warnings: Warning[], terminal: Terminal): string[] {
  const head = terminal.say({ zh: `预警 ${warnings.length} 项`, en: `${warnings.length} warnings` });
  return ['', head, ...warnings.map((w) => `  ${LEVELS[w.level].mark} ${terminal.say(LEVELS[w.level].word)}  ${terminal.say(w.text)}`)];
}
