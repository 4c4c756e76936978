import { Command } from 'commander';
import type { KnownDigest } from '@luoxuan/flows';
import type { App } from '../app.js';
import type { ExitCode, Finish } from '../exit-code.js';
import { digestLines, digestTexts } from '../present/digests.js';
import { refuse, withApp, type Session } from '../session.js';
import { tellDeliveries, watchDeliveries } from './deliveries.js';

interface Options {
  consortium?: string;
  run?: string;
  send?: true;
  uncertain?: true;
}

export const digestCommand = (finish: Finish): Command =>
  new Command('digest')
    .description(
      '各部门的诊断提要：列出、查看、发送（渠道见数据目录的 notify.yaml）\ndigests for the offices: list, show, send (channels: notify.yaml in the data folder)',
    )
    .option('--consortium <code>', '联合体 consortium')
    .option('--run <id>', '显示某次诊断的提要全文 show the digests of a run')
    .option('--send', '发送尚未送达的 send what has not arrived')
    .option('--uncertain', '连同可能已送达的 also what may have arrived already')
    .action(async (options: Options, command: Command) => {
      finish(await withApp(command, (app, session) => digest(options, app, session)));
    });

async function digest(options: Options, app: App, { terminal }: Session): Promise<ExitCode> {
  const where = { consortium: options.consortium, runId: options.run };
  const known = await app.digests.known(where);
  if (!known.ok) return refuse(known.problems, terminal);
  const deliveries = await watchDeliveries(app);
  if (options.send === true && (await app.offices.all()).ok) {
    await app.waiting.resume();
    await app.digests.sendAgain(options.uncertain === true ? ['failed', 'uncertain'] : ['failed'], where);
    await app.jobs.start();
    await app.jobs.idle();
  }
  const digests = await app.digests.list(where);
  const delivered = await deliveries();
  if (terminal.json) terminal.data({ ok: delivered.notifyFaults.length === 0, digests, ...delivered });
  else {
    const lines = options.run === undefined ? digestLines(digests, terminal) : digestTexts(digests, terminal);
    for (const line of lines) terminal.result(line);
  }
  const count = (state: KnownDigest['state']): number => digests.filter((d) => d.state === state).length;
  terminal.note({
    zh: `提要 ${digests.length} 份：已送达 ${count('sent')}，待发 ${count('queued')}，失败 ${count('failed')}，不确定 ${count('uncertain')}`,
    en: `${digests.length} digests: ${count('sent')} sent, ${count('queued')} waiting, ${count('failed')} failed, ${count('uncertain')} uncertain`,
  });
  return tellDeliveries(delivered, terminal);
}
