import { Command } from 'commander';
import type { FindingState } from '@luoxuan/spiral';
import { EXIT, type Finish } from '../exit-code.js';
import { refuse, withApp } from '../session.js';

interface FindingsOptions {
  consortium?: string;
  state?: string;
  owner?: string;
  overdue?: true;
}

export const findingsCommand = (finish: Finish): Command =>
  new Command('findings')
    .description('列出问题及其整改状态\nlist the findings and where each stands')
    .option('--consortium <code>', '联合体 consortium')
    .option('--state <state>', '状态 state: raised, planned, waiting-for-data, verified …')
    .option('--owner <name>', '措施责任人或部门 owner of a measure')
    .option('--overdue', '只列整改逾期的 overdue only')
    .action(async (options: FindingsOptions, command: Command) => {
      const { FINDING_STATES } = await import('@luoxuan/spiral');
      const isState = (text?: string): text is FindingState | undefined =>
        text === undefined || (FINDING_STATES as readonly string[]).includes(text);
      const { state } = options;
      if (!isState(state)) command.error(`error: --state：${FINDING_STATES.join(', ')}`);
      finish(
        await withApp(command, async (app, { terminal }) => {
          const listed = await app.improvement.list({ ...options, state });
          if (!listed.ok) return refuse(listed.problems, terminal);
          if (terminal.json) terminal.data(listed);
          else {
            const { closureLine, findingsLines } = await import('../present/finding.js');
            for (const line of findingsLines(listed.findings, terminal)) terminal.result(line);
            terminal.note(closureLine(listed.closure, listed.findings.length, terminal));
          }
          return EXIT.done;
        }),
      );
    });
