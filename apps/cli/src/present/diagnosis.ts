import type { DiagnosisRun } from '@luoxuan/flows';
import {
  COMPARISONS,
  PARTS,
  REASONS,
  type Comparison,
  type DimensionResult,
  type Figure,
  type IndicatorResult,
} from '@luoxuan/scoring';
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

const UNITS: Readonly<Record<string, string>> = { 分: '', '—': '' };

/** A figure with its unit; a dash where there is none. */
const show = (figure: Figure): string => {
  if (figure.text === null) return '—';
  const unit = UNITS[figure.unit] ?? figure.unit;
  return unit === '' ? figure.text : `${figure.text} ${unit}`;
};

const signed = (figure: Figure): string =>
  figure.value !== null && figure.value > 0 ? `+${show(figure)}` : show(figure);

/** A diagnosis for people: the score, each dimension, each indicator with its comparisons and parts, the warnings. */
export function diagnosisLines({ runId, diagnosis }: DiagnosisRun, terminal: Terminal): string[] {
  const { scorecard, consortium, standard, warnings } = diagnosis;
  const synthetic = consortium.synthetic
    ? terminal.say({ zh: '（合成示例数据）', en: ' (synthetic example data)' })
    : '';
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
  const parts = [
    `  ${i.code} ${i.name}  ${show(i.value)}`,
    ...i.comparisons.flatMap((c) => comparison(c, terminal)),
  ];
  if (i.attainment.raw.text !== null) {
    parts.push(`${terminal.say({ zh: '达成度', en: 'attainment' })} ${show(i.attainment.raw)}`);
  }
  if (i.score.text === null) {
    const why = terminal.say(REASONS[i.score.reason]);
    parts.push(terminal.say({ zh: `不计分：${why}`, en: `not scored: ${why}` }));
  } else {
    const sum = i.parts
      .map((p) => `${terminal.say(PARTS[p.name])} ${p.points.text ?? '—'}×${p.weight}`)
      .join(' + ');
    parts.push(`${terminal.say({ zh: '得分', en: 'score' })} ${show(i.score)} (${sum})`);
  }
  return parts.join('  ');
}

/** One comparison that exists; what has nothing to compare with is left out. */
function comparison(c: Comparison, terminal: Terminal): string[] {
  if (c.difference.text === null) return [];
  const rate = c.rate.text === null ? '' : ` (${signed(c.rate)})`;
  return [`${terminal.say(COMPARISONS[c.kind])} ${signed(c.difference)}${rate}`];
}

/** The warnings by level and word, gravest first. */
export function warningLines(warnings: Warning[], terminal: Terminal): string[] {
  const head = terminal.say({ zh: `预警 ${warnings.length} 项`, en: `${warnings.length} warnings` });
  return [
    '',
    head,
    ...warnings.map(
      (w) => `  ${LEVELS[w.level].mark} ${terminal.say(LEVELS[w.level].word)}  ${terminal.say(w.text)}`,
    ),
  ];
}
