import type { IntakeResult } from '@luoxuan/flows';
import type { Terminal } from '../terminal.js';

const MARK = { error: '✖', warning: '▲', hint: '●' } as const;

/** The counts and every finding, with its cell, for people. */
export function findingLines({ counts, findings }: IntakeResult, terminal: Terminal): string[] {
  const { read, accepted, unchanged, revised, rejected, missing } = counts;
  const summary = terminal.say({
    zh: `读取 ${read} 项 = 新增 ${accepted} + 未变 ${unchanged} + 更正 ${revised} + 拒收 ${rejected}；缺数 ${missing} 项`,
    en: `read ${read} = accepted ${accepted} + unchanged ${unchanged} + revised ${revised} + rejected ${rejected}; missing ${missing}`,
  });
  const lines = findings.map((f) => {
    const where = f.sheet === null ? '' : `${f.sheet}${f.ref === null ? '' : `!${f.ref}`} `;
    const mend = terminal.say({ zh: `  处理：${f.mend.zh}`, en: `  To mend: ${f.mend.en}` });
    return `${MARK[f.level]} ${where}[${f.code}] ${terminal.say(f.message)}\n${mend}`;
  });
  return [summary, ...lines];
}
