import type { DiagnosisRun, Difference, Differences, InputKind } from '@luoxuan/flows';
import { FINDING_STATE_LABELS, FINDING_STATES } from '@luoxuan/spiral';
import type { Terminal } from '../terminal.js';
import { INPUTS } from './inputs.js';

/** Whether the run is a new one, and what it saw differently. */
export const changeLines = ({ runId, existing, differences }: DiagnosisRun, terminal: Terminal): string[] => [
  ...(existing && differences === null
    ? [terminal.say({ zh: `${runId}：输入相同，无变化`, en: `${runId}: same inputs, nothing changed` })]
    : []),
  ...(differences === null ? [] : differenceLines(differences, terminal)),
];

/** What a run saw differently from the one before: how many of each kind, then the first ones. */
export function differenceLines({ counts, first }: Differences, terminal: Terminal): string[] {
  const total = Object.entries(counts)
    .map(([kind, n]) => `${terminal.say(INPUTS[kind as InputKind])} ${n}`)
    .join(terminal.say({ zh: '，', en: ', ' }));
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const more = all - first.length;
  return [
    terminal.say({ zh: `与上次相比的变化：${total}`, en: `differs from the run before: ${total}` }),
    ...first.map((difference) => `  ${lineOf(difference, terminal)}`),
    ...(more > 0 ? [terminal.say({ zh: `  ……另有 ${more} 处`, en: `  … and ${more} more` })] : []),
  ];
}

function lineOf({ kind, subject, member, period, before, now }: Difference, terminal: Terminal): string {
  const about = [terminal.say(INPUTS[kind]), subject, member, period].filter(
    (part) => part !== null && part !== '',
  );
  const shown = (text: string | null): string => {
    if (text === null) return '—';
    return kind === 'findings' ? findingInWords(text, terminal) : text;
  };
  return `${about.join(' ')}: ${shown(before)} → ${shown(now)}`;
}

/** `in-progress (10)`: the state of a finding and how many events it has. */
function findingInWords(text: string, terminal: Terminal): string {
  const [, state = '', events] = /^([a-z-]+) \((\d+)\)$/.exec(text) ?? [];
  const known = FINDING_STATES.find((s) => s === state);
  if (known === undefined) return text;
  const label = terminal.say(FINDING_STATE_LABELS[known]);
  return terminal.say({ zh: `${label}（${events ?? ''} 条记录）`, en: `${label} (${events ?? ''} events)` });
}
