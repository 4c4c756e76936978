import { Command } from 'commander';
import type { DemoConsortium, DemoPlan, DemoRefusal } from '@luoxuan/flows';
import type { App } from '../app.js';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { demoLines } from '../present/demo.js';
import { refuse, withApp, type Session } from '../session.js';

export const demoCommand = (finish: Finish): Command =>
  new Command('demo')
    .description(
      '示例：读入 fixtures/ 的全部工作簿，逐月逐年诊断，生成年度报告\nthe demo: take in all fixtures, diagnose every month and year, write the reports',
    )
    .action(async (_options: unknown, command: Command) => {
      finish(await withApp(command, demo));
    });

async function demo(app: App, session: Session): Promise<ExitCode> {
  const { terminal } = session;
  const planned = await app.demo.plan();
  if (!planned.ok) return refuse(planned.problems, terminal);
  await app.jobs.start();

  const refused = new Map<DemoPlan, DemoRefusal[]>();
  for (const plan of planned.plans) refused.set(plan, await receive(app, plan, session));
  await work(app, session);

  const concluded: DemoConsortium[] = [];
  for (const plan of planned.plans) {
    terminal.note({ zh: `生成报告：${plan.name}`, en: `writing the reports of ${plan.code}` });
    const outcome = await app.demo.conclude(plan, refused.get(plan) ?? []);
    if (!outcome.ok) return refuse(outcome.problems, terminal);
    concluded.push(outcome.consortium);
  }
  if (terminal.json) terminal.data({ ok: true, dataDir: session.config.dataDir, consortia: concluded });
  else for (const line of demoLines(concluded, terminal)) terminal.result(line);
  return EXIT.done;
}

/** Brings every file and every diagnosis of a consortium into the queue, in order. */
async function receive(app: App, plan: DemoPlan, { terminal }: Session): Promise<DemoRefusal[]> {
  const progress = terminal.progress({ zh: '接收', en: 'receiving' }, plan.events.length);
  const refused: DemoRefusal[] = [];
  for (const [i, event] of plan.events.entries()) {
    const refusal = await app.demo.enqueue(plan, event);
    if (refusal !== null) refused.push(refusal);
    progress.update(i + 1, event.at.slice(0, 10));
  }
  progress.end();
  return refused;
}

const LOOK_EVERY_MS = 200;

/** Waits until the queue is empty, and shows how far it is. */
async function work(app: App, { terminal }: Session): Promise<void> {
  const { done: before, all } = await app.jobs.tally();
  const progress = terminal.progress({ zh: '入库与诊断', en: 'ingesting and diagnosing' }, all);
  progress.update(before, '');
  const look = setInterval(() => {
    void app.jobs.tally().then(({ done }) => {
      progress.update(done, '');
    });
  }, LOOK_EVERY_MS);
  await app.jobs.idle();
  clearInterval(look);
  progress.update(all, '');
  progress.end();
}
