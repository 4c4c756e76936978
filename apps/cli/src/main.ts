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
  } else if (isFileError(error)) {
    process.exitCode = EXIT.inputErrors;
    process.stderr.write(`✖ 无法读写 ${error.path}（${error.code}）：请检查路径、权限和磁盘空间\n`);
    process.stderr.write(
      `  cannot read or write ${error.path} (${error.code}): see to the path, its permissions and the disk\n`,
    );
  } else {
    process.exitCode = EXIT.unexpected;
    process.stderr.write(
      `出现意外错误 unexpected error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
}

/** The file system's own refusals: about a path that the user named, or that lies in the data folder. */
function isFileError(error: unknown): error is NodeJS.ErrnoException & { path: string; code: string } {
  const REFUSALS = [
    'ENOENT',
    'ENOTDIR',
    'EISDIR',
    'EEXIST',
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'ELOOP',
    'ENAMETOOLONG',
  ];
  return (
    error instanceof Error && 'path' in error && 'code' in error && REFUSALS.includes(String(error.code))
  );
}
