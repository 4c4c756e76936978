import { Argument, Command } from 'commander';
import type { FindingCommand } from '@luoxuan/spiral';
import type { App } from '../app.js';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { refuse, withApp, type Session } from '../session.js';
import { ACTS, commandOf, type Act, type ActOptions } from './finding-act.js';
import { wholeNumber } from './whole-number.js';

export const findingCommand = (finish: Finish): Command =>
  new Command('finding')
    .description(
      '查看一个问题的全过程，或推进它\nthe history of a finding as a story; or move it on\n\n' +
        Object.entries(ACTS)
          .map(([act, { zh, en, needs }]) => `  ${act.padEnd(12)}${zh} ${en}  ${needs}`)
          .join('\n'),
    )
    .argument('<number>', '问题编号 number of the finding', wholeNumber)
    .addArgument(new Argument('[act]', '操作 what to do').choices(Object.keys(ACTS)))
    .option('--by <name>', '操作人姓名（操作时必填）who does it')
    .option('--reason <text>', '理由 why')
    .option('--cause <text>', '原因 cause')
    .option('--measure <number>', '第几条措施 number of the measure', wholeNumber)
    .option('--what <text>', '做什么 what is done')
    .option('--owner <name>', '责任人或部门 who answers for it')
    .option('--due <date>', '完成期限 due date: 2025-09-30')
    .option('--indicator <code>', '承诺改善的指标 indicator that should move')
    .option('--member <code>', '成员单位（默认整个联合体）member (the whole consortium)')
    .option('--reach <value>', '承诺达到的值 value that it should reach')
    .option('--in <period>', '从哪一期的数据看 first period whose figure counts: 2025-10')
    .option('--file <path>', '佐证文件 file as evidence')
    .option('--note <text>', '佐证说明 note on the evidence')
    .action(async (number: number, act: Act | undefined, options: ActOptions, command: Command) => {
      if (act === undefined) {
        finish(await withApp(command, (app, session) => show(number, app, session)));
        return;
      }
      const { by } = options;
      if (by === undefined) command.error('error: --by <name>：须写明操作人 say who does it');
      finish(
        await withApp(command, async (app, session) => {
          const spelled = await commandOf(act, options);
          if (!spelled.ok) return refuse(spelled.problems, session.terminal);
          return carryOut(number, { ...spelled.asked, author: by, reason: options.reason }, app, session);
        }),
      );
    });

async function show(number: number, app: App, { terminal }: Session): Promise<ExitCode> {
  const found = await app.improvement.find(number);
  if (!found.ok) return refuse(found.problems, terminal);
  if (terminal.json) terminal.data({ ok: true, finding: found.finding });
  else {
    const { findingLines } = await import('../present/finding.js');
    const { finding, consortium, names } = found;
    for (const line of findingLines(finding, consortium, names, terminal)) terminal.result(line);
  }
  return EXIT.done;
}

async function carryOut(
  number: number,
  asked: FindingCommand,
  app: App,
  { terminal }: Session,
): Promise<ExitCode> {
  const done = await app.improvement.act(number, asked, app.clock().toISOString());
  if (!done.ok) return refuse(done.problems, terminal);
  if (terminal.json) terminal.data({ ok: true, finding: done.finding });
  else {
    const { findingsLines } = await import('../present/finding.js');
    for (const line of findingsLines([done.finding], terminal)) terminal.result(line);
  }
  return EXIT.done;
}
