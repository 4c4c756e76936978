import type { AnnualView } from '@luoxuan/flows';
import { ANNUAL_FIELD_NAMES, ANNUAL_FIELDS } from '@luoxuan/spiral';
import { formatDate } from '@luoxuan/wording';
import { formatPeriod, fromKey } from '@luoxuan/period';
import type { Terminal } from '../terminal.js';

/** 目标 — 标准 — 现状 — 问题 — 原因 — 改进措施 — 成效 of each indicator, and the promises of the year before. */
export function annualLines({ run, diagnosis, rows }: AnnualView, terminal: Terminal): string[] {
  const { language } = terminal;
  const head = `${diagnosis.consortium.name}  ${formatPeriod(fromKey(diagnosis.scorecard.period), language)}`;
  const source = run ?? terminal.say({ zh: '尚未年度诊断，按目前数据', en: 'no annual run yet, as of now' });
  return [
    `${head}  ${source}`,
    ...rows.flatMap((row) => [
      '',
      `${row.indicator} ${row.name}`,
      ...ANNUAL_FIELDS.map((field) => {
        const { text, edited } = row.cells[field];
        const by =
          edited === null
            ? ''
            : terminal.say({
                zh: `（${edited.author} ${formatDate(edited.at.slice(0, 10), 'zh')}改写）`,
                en: ` (written by ${edited.author}, ${formatDate(edited.at.slice(0, 10), 'en')})`,
              });
        return `  ${terminal.say(ANNUAL_FIELD_NAMES[field])}  ${terminal.say(text)}${by}`;
      }),
      ...row.promises.map(
        ({ what, owner, kept }) =>
          `  ${kept === null ? '◌' : kept ? '✔' : '✘'} ${terminal.say({ zh: '承诺', en: 'promise' })}  ${what}（${owner}）`,
      ),
    ]),
  ];
}
