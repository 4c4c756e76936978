import { Command } from 'commander';
import { EXIT, type Finish } from '../exit-code.js';
import { dueLines, unmeasuredNotes } from '../present/due.js';
import { withApp } from '../session.js';
import { atOption } from './at-option.js';

export const dueCommand = (finish: Finish): Command =>
  new Command('due')
    .description(
      '列出到期的诊断：从未诊断，或数据已变\nlist the diagnoses that are due: never run, or inputs changed',
    )
    .addOption(atOption())
    .action(async (options: { at?: string }, command: Command) => {
      finish(
        await withApp(command, async (app, { terminal }) => {
          const { due, unmeasured } = await app.schedule.due(options.at ?? app.clock().toISOString());
          if (terminal.json) terminal.data({ ok: true, due, unmeasured });
          else for (const line of dueLines(due, terminal)) terminal.result(line);
          for (const note of unmeasuredNotes(unmeasured)) terminal.note(note);
          if (due.length === 0) terminal.note({ zh: '没有到期的诊断', en: 'nothing is due' });
          return EXIT.done;
        }),
      );
    });
