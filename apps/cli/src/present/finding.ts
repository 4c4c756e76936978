import {
  FINDING_STATE_LABELS,
  MEASURE_STATE_LABELS,
  promiseLine,
  storyOf,
  currentMeasures,
  type Case,
  type ClosureRate,
  type Finding,
  type Names,
} from '@luoxuan/spiral';
import { formatDate } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns, shorten } from './columns.js';
import { LEVELS } from './diagnosis.js';

/** In cells of the terminal. */
const WIDEST_PROBLEM = 60;

const dateOf = (iso: string, terminal: Terminal): string => formatDate(iso, terminal.language);

/** One line each: number, level, state, consortium, subject, who has to act until when, the problem. */
export const findingsLines = (findings: readonly Finding[], terminal: Terminal): string[] =>
  alignColumns(
    findings.map((f) => [
      String(f.number),
      `${LEVELS[f.level].mark} ${terminal.say(LEVELS[f.level].word)}`,
      terminal.say(FINDING_STATE_LABELS[f.state]),
      f.consortium,
      f.indicator ?? '—',
      nextDue(f, terminal),
      shorten(terminal.say(f.problem), WIDEST_PROBLEM),
    ]),
  );

/** Owner and due date of the measure that is due first. */
function nextDue(finding: Finding, terminal: Terminal): string {
  const [first] = currentMeasures(finding).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return first === undefined ? '—' : `${first.owner} ${dateOf(first.due, terminal)}`;
}

/** 改进措施闭环率 with what it is made of. */
/** Those listed may be fewer than those that the rate is of. */
export function closureLine(closure: ClosureRate, listed: number, terminal: Terminal): string {
  const { raised, verified, closedByHand, cancelled, open, rate } = closure;
  const some =
    listed === raised
      ? { zh: '', en: '' }
      : { zh: `符合条件 ${listed} 项；全部`, en: `${listed} listed; of all ` };
  const share = rate.text === null ? '—' : `${rate.text}%`;
  return terminal.say({
    zh: `${some.zh}共 ${raised} 项：数据验证销号 ${verified}，人工销号 ${closedByHand}，撤销 ${cancelled}，未销号 ${open}；改进措施闭环率（QA02）${share}`,
    en: `${some.en}${raised} raised: ${verified} closed by data, ${closedByHand} by hand, ${cancelled} cancelled, ${open} open; closure rate (QA02) ${share}`,
  });
}

/** The whole finding: where it stands, then its history as a story. */
export function findingLines(
  finding: Finding,
  consortium: { name: string },
  names: Names,
  terminal: Terminal,
): string[] {
  const { number, level, indicator, subject, state } = finding;
  const code = indicator === null ? '' : `（${indicator}）`;
  const { mark, word } = LEVELS[level];
  return [
    terminal.say({
      zh: `问题 ${number}  ${subject}${code}  ${mark} ${word.zh}  ${consortium.name}`,
      en: `finding ${number}  ${subject} ${indicator ?? ''}  ${mark} ${word.en}  ${consortium.name}`,
    }),
    terminal.say({
      zh: `状态：${FINDING_STATE_LABELS[state].zh}${relapses(finding, 'zh')}`,
      en: `state: ${FINDING_STATE_LABELS[state].en}${relapses(finding, 'en')}`,
    }),
    ...measureLines(finding, terminal),
    '',
    ...storyOf(finding, names).flatMap(({ at, author, title, lines }) => [
      `${dateOf(at, terminal)}  ${terminal.say(author)}  ${terminal.say(title)}`,
      ...lines.map((line) => `    ${terminal.say(line)}`),
    ]),
  ];
}

function relapses({ relapses: times }: Finding, language: 'zh' | 'en'): string {
  if (times === 0) return '';
  return language === 'zh' ? `（复发 ${times} 次）` : ` (came back ${times} times)`;
}

const measureLines = ({ measures }: Finding, terminal: Terminal): string[] =>
  alignColumns(
    measures.map((m) => [
      terminal.say({ zh: `措施 ${m.number}`, en: `measure ${m.number}` }),
      terminal.say(MEASURE_STATE_LABELS[m.state]),
      m.owner,
      dateOf(m.due, terminal),
      m.what,
    ]),
  );

/** Each measure that worked: against what, what was done, what came of it. */
export const caseLines = (cases: readonly Case[], names: Names, terminal: Terminal): string[] =>
  cases.flatMap(({ finding, measure, proof }) => [
    terminal.say({
      zh: `${finding.consortium}  问题 ${finding.number}  ${finding.subject}`,
      en: `${finding.consortium}  finding ${finding.number}  ${finding.subject}`,
    }),
    `    ${terminal.say(finding.problem)}`,
    ...(finding.cause === null
      ? []
      : [`    ${terminal.say({ zh: `原因：${finding.cause}`, en: `cause: ${finding.cause}` })}`]),
    `    ${terminal.say({ zh: `措施：${measure.what}（${measure.owner}）`, en: `measure: ${measure.what} (${measure.owner})` })}`,
    `    ${terminal.say(promiseLine(measure.promise, names))}`,
    `    ${terminal.say({
      zh: `成效：${proof.baseline.text ?? '—'} → ${proof.value.text ?? '—'} ${proof.value.unit}`,
      en: `effect: ${proof.baseline.text ?? '—'} → ${proof.value.text ?? '—'} ${proof.value.unit}`,
    })}`,
  ]);
