import type { DemoConsortium } from '@luoxuan/flows';
import type { Terminal } from '../terminal.js';
import { warningLines } from './diagnosis.js';

/** What the demo did: the files and their cells, the refused ones, each year's score, the last warnings, the reports. */
export const demoLines = (consortia: DemoConsortium[], terminal: Terminal): string[] =>
  consortia.flatMap((c) => [
    '',
    `═══ ${c.name} (${c.code}) ═══`,
    ...countLines(c, terminal),
    ...refusedLines(c, terminal),
    ...c.years.flatMap((y) => yearLines(y, terminal)),
    ...lastWarnings(c, terminal),
  ]);

function countLines({ files, counts }: DemoConsortium, terminal: Terminal): string[] {
  const { read, accepted, unchanged, revised, rejected, missing } = counts;
  return [
    terminal.say({
      zh: `读入工作簿 ${files} 份，数值 ${read} 项 = 新增 ${accepted} + 未变 ${unchanged} + 更正 ${revised} + 拒收 ${rejected}；缺数 ${missing} 项`,
      en: `${files} workbooks, ${read} values = ${accepted} accepted + ${unchanged} unchanged + ${revised} revised + ${rejected} rejected; ${missing} missing`,
    }),
  ];
}

const refusedLines = ({ refused }: DemoConsortium, terminal: Terminal): string[] =>
  refused.map(({ file, problems }) => {
    const why = problems.map((p) => terminal.say(p.message)).join('；');
    return terminal.say({ zh: `✖ 整份退回 ${file}：${why}`, en: `✖ refused ${file}: ${why}` });
  });

function yearLines({ year, run, report }: DemoConsortium['years'][number], terminal: Terminal): string[] {
  const { score, coverage } = run.diagnosis.scorecard;
  const shown = (text: string | null): string => text ?? '—';
  return [
    terminal.say({
      zh: `${year}年  得分 ${shown(score.text)} 分  完整率 ${shown(coverage.text)}%  预警 ${run.diagnosis.warnings.length} 项  ${run.runId}`,
      en: `${year}  score ${shown(score.text)}  coverage ${shown(coverage.text)} %  ${run.diagnosis.warnings.length} warnings  ${run.runId}`,
    }),
    `      ${report.pdf.path}`,
    `      ${report.xlsx.path}`,
  ];
}

function lastWarnings({ years }: DemoConsortium, terminal: Terminal): string[] {
  const last = years.at(-1);
  return last === undefined ? [] : warningLines(last.run.diagnosis.warnings, terminal);
}
