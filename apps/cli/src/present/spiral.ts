import type { SpiralOfYear, LoopTurn } from '@luoxuan/flows';
import { formatPeriod, fromKey } from '@luoxuan/period';
import { liftInWords, STATUS_NAMES, type NodeStatus } from '@luoxuan/spiral';
import type { Terminal } from '../terminal.js';
import { show } from './figures.js';

/** States by shape and word, so that they are told apart without colour. */
const MARKS: Readonly<Record<NodeStatus, string>> = {
  done: '●',
  'in-progress': '◐',
  open: '○',
  'not-applicable': '–',
};

/** Where a consortium stands: the ten nodes of the year with their proofs, each month's six nodes in a line. */
export function spiralLines(
  { consortium, static: year, dynamic, lift }: SpiralOfYear,
  terminal: Terminal,
): string[] {
  const { language } = terminal;
  return [
    `${consortium.name}  ${formatPeriod(fromKey(year.period), language)}  ${year.run ?? terminal.say({ zh: '尚未年度诊断，按目前数据', en: 'no annual run yet, as of now' })}`,
    `${terminal.say({ zh: '得分', en: 'score' })} ${show(year.score)}  ${terminal.say({ zh: '完整率', en: 'coverage' })} ${show(year.coverage)}`,
    ...liftLine(lift, terminal),
    '',
    terminal.say({ zh: '静螺旋（年）', en: 'static loop (year)' }),
    ...nodeLines(year, terminal),
    '',
    terminal.say({ zh: '动螺旋（月）', en: 'dynamic loop (month)' }),
    ...(dynamic.length === 0
      ? [terminal.say({ zh: '  尚未诊断任何月份', en: '  no month has been diagnosed' })]
      : dynamic.map((month) => monthLine(month, terminal))),
    '',
    (['done', 'in-progress', 'open', 'not-applicable'] as const)
      .map((status) => `${MARKS[status]} ${terminal.say(STATUS_NAMES[status])}`)
      .join('  '),
  ];
}

function liftLine(lift: SpiralOfYear['lift'], terminal: Terminal): string[] {
  const said = lift === null ? null : liftInWords(lift);
  return said === null ? [] : [terminal.say(said)];
}

const nodeLines = (turn: LoopTurn, terminal: Terminal): string[] =>
  turn.nodes.flatMap(({ label, status, facts, missing }) => [
    `  ${MARKS[status]} ${terminal.say(label)}  ${terminal.say(STATUS_NAMES[status])}`,
    ...facts.map((fact) => `      ${terminal.say(fact)}`),
    ...missing.map((lack) => `      ${terminal.say({ zh: '缺：', en: 'missing: ' })}${terminal.say(lack)}`),
  ]);

const monthLine = (turn: LoopTurn, terminal: Terminal): string =>
  `  ${formatPeriod(fromKey(turn.period), terminal.language)}  ${turn.nodes
    .map(({ label, status }) => `${MARKS[status]} ${terminal.say(label)}`)
    .join('  ')}  ${show(turn.score)}`;
