import { CommanderError } from 'commander';
import { EXIT } from './exit-code.js';
import { buildProgram, usageExit } from './program.js';

// A reader that has seen enough (`luoxuan inspect … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

const program = buildProgram((code) => {
  process.exitCode = code;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = usageExit(error);
  } else {
    process.exitCode = EXIT.unexpected;
    process.stderr.write(
      `出现意外错误 unexpected error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
}
