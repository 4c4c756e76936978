import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { Command } from 'commander';
import type { Address, IntakeResult, Outcome, Problem } from '@luoxuan/flows';
import type { Finding } from '@luoxuan/workbook';
import type { App } from '../app.js';
import type { Terminal } from '../terminal.js';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { findingLines } from '../present/findings.js';
import { mappingHint } from '../present/mapping-hint.js';
import { refuse, withApp, type Session } from '../session.js';

interface Options extends Address {
  dryRun?: boolean;
  returned?: string;
}

export const ingestCommand = (finish: Finish): Command =>
  new Command('ingest')
    .description('读入一份填报表\nread a submission into the ledger')
    .argument('<file>', '工作簿 workbook (.xlsx, .xlsm)')
    .requiredOption('--consortium <code>', '联合体 consortium')
    .requiredOption('--member <code>', '成员单位 member')
    .requiredOption('--period <period>', '期间 period: 2025-09, 2025-Q3, 2025, 2024-2025')
    .option('--dry-run', '只检查，不保存 check only, store nothing')
    .option('--returned <file>', '另存带批注的退回表 write a copy with every finding marked at its cell')
    .action(async (file: string, options: Options, command: Command) => {
      finish(await withApp(command, (app, session) => ingest(file, options, app, session)));
    });

async function ingest(file: string, options: Options, app: App, { terminal }: Session): Promise<ExitCode> {
  if (options.returned !== undefined && resolve(options.returned) === resolve(file)) {
    return refuse([overUpload(file)], terminal);
  }
  const checked = await app.intake.check(file, options, app.clock().toISOString());
  if (!checked.ok) return refuse(checked.problems, terminal);
  const outcome = options.dryRun === true ? checked : await take(file, options, app);
  if (!outcome.ok) return refuse(outcome.problems, terminal);
  const { result } = outcome;

  if (terminal.json) terminal.data({ ok: true, dryRun: options.dryRun === true, ...result });
  else for (const line of findingLines(result, terminal)) terminal.result(line);
  if (options.returned !== undefined) {
    await writeReturned(file, options.returned, options, result.findings, terminal);
  }
  const hint = mappingHint(file, options, result.findings);
  if (hint !== null) terminal.note(hint);
  return result.findings.some((f) => f.level === 'error') ? EXIT.inputErrors : EXIT.done;
}

/** The user's own file with every finding marked; says so where only its cells could be kept. */
async function writeReturned(
  file: string,
  target: string,
  address: Address,
  findings: Finding[],
  terminal: Terminal,
): Promise<void> {
  const { writeReturnedCopy } = await import('@luoxuan/workbook');
  const title = `${address.consortium} ${address.member} ${address.period}`;
  const copy = await writeReturnedCopy({ path: file, findings, title });
  await writeFile(target, copy.bytes);
  terminal.note({ zh: `退回表：${target}`, en: `returned copy: ${target}` });
  if (copy.reason !== undefined) {
    const { zh, en } = copy.reason.message;
    terminal.note({
      zh: `退回表只含各单元格的内容，未保留原文件的格式：${zh}`,
      en: `the returned copy has the cells only, without the formatting of the file: ${en}`,
    });
  }
  if (extname(target).toLowerCase() !== `.${copy.extension}`) {
    terminal.note({
      zh: `退回表要改名为 .${copy.extension} 才能用 Excel 打开`,
      en: `rename the returned copy to .${copy.extension}, or Excel does not open it`,
    });
  }
}

/** Receives the file and waits for the job that takes it in. */
async function take(file: string, address: Address, app: App): Promise<Outcome<{ result: IntakeResult }>> {
  const received = await app.intake.receive(file, address, app.clock().toISOString());
  if (!received.ok) return received;
  await app.jobs.start();
  await app.jobs.idle();
  const result = await app.intake.outcome(received.submission);
  return { ok: true, result };
}

/** The returned copy never takes the place of what was uploaded. */
const overUpload = (file: string): Problem => ({
  code: 'returned-over-upload',
  message: { zh: `退回表不能覆盖原文件 ${file}`, en: `the returned copy would overwrite the upload ${file}` },
  mend: { zh: '--returned 换一个文件名', en: 'give --returned another file name' },
  details: { file },
});
