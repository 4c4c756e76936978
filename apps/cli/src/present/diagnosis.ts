import type { DiagnosisRun } from '@luoxuan/flows';
import {
  BREAKS,
  COMPARISONS,
  PARTS,
  REASONS,
  type Comparison,
  type DimensionResult,
  type IndicatorResult,
  type MemberStanding,
  type Rank,
} from '@luoxuan/scoring';
import { muteInWords, type Warning } from '@luoxuan/spiral';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';
import { show, signed, signedInWords } from './figures.js';
import { gateLines } from './gates.js';

/** Levels by shape and word, so that they are told apart without colour. */
export const LEVELS: Readonly<Record<Warning['level'], { mark: string; word: Bilingual }>> = {
  red: { mark: '■', word: { zh: '红色', en: 'red' } },
  yellow: { mark: '▲', word: { zh: '黄色', en: 'yellow' } },
  blue: { mark: '●', word: { zh: '蓝色', en: 'blue' } },
  late: { mark: '◷', word: { zh: '逾期', en: 'late' } },
};

/** A diagnosis for people: the score, each dimension, each indicator with its comparisons and parts, the warnings. */
export function diagnosisLines(
  { runId, diagnosis }: Pick<DiagnosisRun, 'diagnosis'> & { runId: string },
  terminal: Terminal,
): string[] {
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
    ...gateLines(scorecard, terminal),
    ...scorecard.dimensions.flatMap((d) => dimensionLines(d, terminal)),
    ...standingLines(diagnosis.standings, terminal),
    ...warningLines(warnings, terminal),
  ];
}

const dimensionLines = (d: DimensionResult, terminal: Terminal): string[] => [
  '',
  `${d.code} ${d.name}  ${show(d.score)}  (${terminal.say({ zh: '权重', en: 'weight' })} ${d.weight}, ${terminal.say({ zh: '完整率', en: 'coverage' })} ${show(d.coverage)})`,
  ...d.indicators.map((i) => indicatorLine(i, terminal)),
];

function indicatorLine(i: IndicatorResult, terminal: Terminal): string {
  const from = i.cumulative ? terminal.say({ zh: '（1 月起累计）', en: ' (from January on)' }) : '';
  const parts = [
    `  ${i.code} ${terminal.say({ zh: i.name, en: i.nameEn ?? i.name })}  ${show(i.value)}${from}`,
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
  if (i.rank !== null) parts.push(rankText(i.rank, terminal));
  return parts.join('  ');
}

const rankText = ({ rank, of }: Rank, terminal: Terminal): string =>
  terminal.say({ zh: `第 ${rank} 位（共 ${of} 家）`, en: `rank ${rank} of ${of}` });

/** Over time and against the benchmark; the lines of the standard stand in the attainment. */
const TOLD: readonly Comparison['kind'][] = ['previous', 'year-ago', 'year-to-date', 'benchmark'];

/** One comparison that exists, or was cut; what has nothing to compare with is left out. */
function comparison(c: Comparison, terminal: Terminal): string[] {
  if (!TOLD.includes(c.kind)) return [];
  const name = terminal.say(COMPARISONS[c.kind]);
  if (c.difference.exact === null) {
    return c.difference.reason === 'definition-changed' ? [`${name} ‖ ${breaks(c, terminal)}`] : [];
  }
  const rate = c.rate.text === null ? '' : ` (${signed(c.rate)})`;
  const joined = c.population.joined.length;
  const marked = joined === 0 ? '' : terminal.say({ zh: `（新增 ${joined} 家）`, en: ` (${joined} joined)` });
  return [`${name} ${terminal.say(signedInWords(c.difference))}${rate}${marked}`];
}

const breaks = ({ breaks: marks }: Comparison, terminal: Terminal): string =>
  marks.map((mark) => `${mark.from} ${mark.code} ${terminal.say(BREAKS[mark.change])}`).join(', ');

/** The members among each other: over what each reports alone, so to be read with the coverage. */
function standingLines(standings: readonly MemberStanding[], terminal: Terminal): string[] {
  if (standings.length === 0) return [];
  const head = [
    { zh: '成员单位', en: 'member' },
    { zh: '名次', en: 'rank' },
    { zh: '得分', en: 'score' },
    { zh: '完整率', en: 'coverage' },
  ].map((h) => terminal.say(h));
  const rows = standings.map((s) => [
    s.name,
    s.rank === null ? '—' : `${s.rank.rank}/${s.rank.of}`,
    show(s.score),
    show(s.coverage),
  ]);
  return ['', ...alignColumns([head, ...rows])];
}

/** The warnings by level and word, gravest first. */
export function warningLines(warnings: Warning[], terminal: Terminal): string[] {
  const muted = warnings.filter((w) => w.mute).length;
  const head = terminal.say({
    zh: `预警 ${warnings.length} 项${muted > 0 ? `，其中 ${muted} 项已静默` : ''}`,
    en: `${warnings.length} warnings${muted > 0 ? `, ${muted} of them muted` : ''}`,
  });
  return [
    '',
    head,
    ...warnings.map(
      (w) =>
        `  ${LEVELS[w.level].mark} ${terminal.say(LEVELS[w.level].word)}  ${terminal.say(w.text)}${silence(w, terminal)}`,
    ),
  ];
}

const silence = ({ mute }: Warning, terminal: Terminal): string =>
  mute ? terminal.say({ zh: `【${muteInWords(mute).zh}】`, en: ` [${muteInWords(mute).en}]` }) : '';
