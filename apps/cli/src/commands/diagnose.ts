import { Command } from 'commander';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import { dateInChina } from '@luoxuan/wording';
import type { App } from '../app.js';
import { EXIT, type ExitCode, type Finish } from '../exit-code.js';
import { diagnosisLines } from '../present/diagnosis.js';
import { notWatchedNotes } from '../present/not-watched.js';
import { changeLines } from '../present/differences.js';
import { refuse, withApp, type Session } from '../session.js';
import type { Terminal } from '../terminal.js';
import { asOfOption } from './as-of-option.js';
import { atOption } from './at-option.js';
import { tellNotifyFaults } from './deliveries.js';
import { diagnoseDue } from './diagnose-due.js';
import { diagnosedPeriod } from './diagnosed-period.js';

interface Options {
  consortium?: string;
  period?: string;
  due?: true;
  at?: string;
  asOf?: string;
}

export const diagnoseCommand = (finish: Finish): Command =>
  new Command('diagnose')
    .description(
      '诊断某月或某年：数值、比较、得分构成、预警\nvalues, comparisons, scores with their parts, warnings of a month or year',
    )
    .option('--consortium <code>', '联合体 consortium')
    .option('--period <period>', '期间 month or year: 2025-09, 2025')
    .option('--due', '诊断全部到期的月份与年度（供定时任务使用）everything that is due, for cron')
    .addOption(atOption())
    .addOption(asOfOption())
    .action(async (options: Options, command: Command) => {
      const { consortium, period } = options;
      if (options.due === true) {
        finish(await withApp(command, (app, session) => recordedAt(options.at, app, session, diagnoseDue)));
        return;
      }
      if (consortium === undefined || period === undefined)
        command.error('error: --due，或 or --consortium <code> --period <period>');
      finish(
        await withApp(command, async (app, session) => {
          const { terminal } = session;
          const parsed = await diagnosedPeriod(period);
          if (!parsed.ok) return refuse(parsed.problems, terminal);
          if (options.asOf !== undefined) return look(app, terminal, consortium, parsed.at, options.asOf);
          const { at } = parsed;
          return recordedAt(options.at, app, session, (...all) => diagnose(consortium, at, ...all));
        }),
      );
    });

/** Does what is recorded as of a day, today where none is given; a day to come is refused. */
async function recordedAt(
  day: string | undefined,
  app: App,
  session: Session,
  record: (app: App, session: Session, now: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const now = app.clock().toISOString();
  if (day === undefined) return record(app, session, now);
  const { dayNotCome } = await import('@luoxuan/flows');
  const problems = dayNotCome(day, dateInChina(now));
  return problems.length > 0 ? refuse(problems, session.terminal) : record(app, session, day);
}

async function diagnose(
  consortium: string,
  at: DiagnosisPeriod,
  app: App,
  { terminal }: Session,
  now: string,
): Promise<ExitCode> {
  const run = await app.diagnosis.diagnose(consortium, at, now);
  if (!run.ok) return refuse(run.problems, terminal);
  const { notWatched } = app.catalog;
  if (terminal.json) terminal.data({ ...run, notWatched });
  else for (const line of diagnosisLines(run, terminal)) terminal.result(line);
  for (const line of changeLines(run, terminal)) terminal.note(line);
  for (const note of notWatchedNotes(notWatched)) terminal.note(note);
  return tellNotifyFaults(await app.offices.faults(), terminal);
}

/** As it was known then: printed and not recorded, so that the latest run stays the latest. */
async function look(
  app: App,
  terminal: Terminal,
  consortium: string,
  at: DiagnosisPeriod,
  asOf: string,
): Promise<ExitCode> {
  const looked = await app.diagnosis.look(consortium, at, asOf, asOf);
  if (!looked.ok) return refuse(looked.problems, terminal);
  const then = timeInChina(asOf);
  const runId = terminal.say({
    zh: `以北京时间 ${then} 所知为准，未入库`,
    en: `as of ${then} (Beijing time), not recorded`,
  });
  if (terminal.json) terminal.data({ ok: true, asOf, diagnosis: looked.diagnosis });
  else
    for (const line of diagnosisLines({ runId, diagnosis: looked.diagnosis }, terminal))
      terminal.result(line);
  for (const note of notWatchedNotes(app.catalog.notWatched)) terminal.note(note);
  return EXIT.done;
}

const HOURS_AHEAD = 8;

/** `2025-10-05 23:59` */
const timeInChina = (isoTime: string): string =>
  new Date(Date.parse(isoTime) + HOURS_AHEAD * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
