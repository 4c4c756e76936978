import type { DueDiagnosis, DueNow, DueResult } from '@luoxuan/flows';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';
import { differenceLines } from './differences.js';
import { INPUTS } from './inputs.js';

const why = (due: DueDiagnosis, terminal: Terminal): string => {
  if (due.why === 'never-run') return terminal.say({ zh: '从未诊断', en: 'never run' });
  const kinds = due.changed
    .map((kind) => terminal.say(INPUTS[kind]))
    .join(terminal.say({ zh: '、', en: ', ' }));
  return terminal.say({ zh: `数据已变：${kinds}`, en: `inputs changed: ${kinds}` });
};

const head = (due: DueDiagnosis): string[] => [
  due.consortium,
  due.kind,
  due.period,
  `${due.standard.code} ${due.standard.version}`,
];

/** One line each: consortium, kind, period, standard, since when, why. */
export const dueLines = (due: readonly DueDiagnosis[], terminal: Terminal): string[] =>
  alignColumns(due.map((d) => [...head(d), d.since?.slice(0, 10) ?? '—', why(d, terminal)]));

/** What became of each, with what differs from the run before. */
export const resultLines = (results: readonly DueResult[], terminal: Terminal): string[] =>
  results.flatMap((result) => {
    const [line = ''] = alignColumns([[...head(result), outcome(result, terminal)]]);
    return result.ok && result.differences !== null
      ? [line, ...differenceLines(result.differences, terminal).map((l) => `    ${l}`)]
      : [line];
  });

function outcome(result: DueResult, terminal: Terminal): string {
  if (!result.ok) {
    const reason = result.error?.wording
      ? terminal.say(result.error.wording)
      : (result.error?.message ?? '—');
    return terminal.say({ zh: `失败：${reason}`, en: `failed: ${reason}` });
  }
  const { runId, runBefore } = result;
  if (runBefore === runId)
    return terminal.say({ zh: `${runId} 输入相同，无变化`, en: `${runId} same inputs, nothing changed` });
  return runBefore === null ? runId : `${runBefore} → ${runId}`;
}

/** Years in which no standard is valid: nothing is diagnosed there, which must not go unnoticed. */
export const unmeasuredNotes = (unmeasured: DueNow['unmeasured']): Bilingual[] =>
  unmeasured.map(({ consortium, year, problems }) => ({
    zh: `⚠ ${consortium} ${year} 年无法诊断：${problems.map((p) => p.message.zh).join('；')}`,
    en: `⚠ ${consortium} cannot be diagnosed in ${year}: ${problems.map((p) => p.message.en).join('; ')}`,
  }));
