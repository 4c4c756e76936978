import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Case, Usage } from '../suite.js';

/** Runs a case once, in a process of its own. */
export async function runProcess({ name, command, args }: Case): Promise<Usage> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [collect(child.stdout), collect(child.stderr)];
  const [code] = (await once(child, 'close')) as [number | null];
  const usage = out().trimEnd().split('\n').at(-1);
  if (code !== 0 || usage === undefined) {
    throw new Error(`${name} ended with ${String(code)}: ${lastWords(err())}`);
  }
  return JSON.parse(usage) as Usage;
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  return () => text;
}

function lastWords(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.trim());
  return lines.find((line) => /Error\b/u.test(line)) ?? lines.find((line) => line !== '') ?? '';
}
