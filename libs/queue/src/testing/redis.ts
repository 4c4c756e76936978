import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import getPort from 'get-port';
import { Redis } from 'ioredis';

export interface TestRedis {
  url: string;
  /** Throws everything away that it holds. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** A redis-server of its own on a free port of the loopback address, which keeps nothing on disk. */
export async function redisForTest(): Promise<TestRedis> {
  const port = await getPort({ host: '127.0.0.1' });
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', flags, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of server.stdout) if (String(line).includes('Ready to accept connections')) break;
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => null });
  client.on('error', () => undefined);
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: async () => {
      await client.flushall();
    },
    stop: async () => {
      client.disconnect();
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}
