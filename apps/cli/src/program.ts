import { Command, CommanderError, Option } from 'commander';
import { EXIT, type ExitCode, type Finish } from './exit-code.js';
import { annualCommand } from './commands/annual.js';
import { catalogCommand } from './commands/catalog.js';
import { checkCommand } from './commands/check.js';
import { consortiumCommand } from './commands/consortium.js';
import { demoCommand } from './commands/demo.js';
import { diagnoseCommand } from './commands/diagnose.js';
import { digestCommand } from './commands/digest.js';
import { dueCommand } from './commands/due.js';
import { expertCommand } from './commands/expert.js';
import { explainCommand } from './commands/explain.js';
import { casesCommand } from './commands/cases.js';
import { findingCommand } from './commands/finding.js';
import { findingsCommand } from './commands/findings.js';
import { ingestCommand } from './commands/ingest.js';
import { inspectCommand } from './commands/inspect.js';
import { layoutsCommand } from './commands/layouts.js';
import { mapCommand } from './commands/map.js';
import { muteCommand, mutesCommand } from './commands/mute.js';
import { reportCommand } from './commands/report.js';
import { spiralCommand } from './commands/spiral.js';
import { targetCommand } from './commands/target.js';
import { templateCommand } from './commands/template.js';
import { whatIfCommand } from './commands/whatif.js';

const COMMANDS = [
  checkCommand,
  catalogCommand,
  consortiumCommand,
  templateCommand,
  inspectCommand,
  mapCommand,
  layoutsCommand,
  ingestCommand,
  diagnoseCommand,
  dueCommand,
  targetCommand,
  expertCommand,
  annualCommand,
  spiralCommand,
  findingsCommand,
  findingCommand,
  casesCommand,
  muteCommand,
  mutesCommand,
  digestCommand,
  explainCommand,
  whatIfCommand,
  reportCommand,
  demoCommand,
];

/** The command line of Luoxuan. `finish` is told the exit code of the command that ran. */
export function buildProgram(finish: Finish): Command {
  const program = new Command('luoxuan')
    .description(
      '螺旋：市域产教联合体指标监测与诊改\nIndicators, diagnosis and improvement for industry-education consortia',
    )
    .version('0.1.0')
    .addOption(new Option('--data <dir>', '数据目录 data folder (LUOXUAN_DATA)'))
    .addOption(
      new Option('--lang <language>', '语言 language of messages (LUOXUAN_LANG)').choices(['zh', 'en']),
    )
    .option('--json', '供程序读取的输出 output for machines')
    .showHelpAfterError('（--help 查看用法 for usage）')
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  for (const command of COMMANDS) {
    const added = command(finish).exitOverride();
    added.configureHelp({ showGlobalOptions: true });
    program.addCommand(added);
  }
  return program;
}

/** Exit code of an error that commander itself raised: help is fine, anything else is wrong usage. */
export const usageExit = (error: CommanderError): ExitCode => (error.exitCode === 0 ? EXIT.done : EXIT.usage);
