import { spawnSync } from 'node:child_process';

/** The Python that has this module, if there is one. */
export function pythonWith(module: string): string | null {
  const found = ['python3', 'python'].find(
    (python) => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0,
  );
  return found ?? null;
}
