import { OperationalError } from '@luoxuan/store';
import { Redis } from 'ioredis';

/** How long Redis may take to answer at the start, ms. */
const PATIENCE = 5_000;

/**
 * Asks Redis for one answer, without trying again: BullMQ itself would wait for it for ever.
 *
 * @throws OperationalError redis-unavailable
 */
export async function reachRedis(url: string): Promise<void> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    retryStrategy: () => null,
  });
  let reason: Error | undefined;
  client.on('error', (error: Error) => (reason = error)); // says more than the rejection, which is "connection closed"
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    throw unavailable(url, reason ?? error);
  } finally {
    client.disconnect();
  }
}

function unavailable(url: string, cause: unknown): OperationalError {
  const { host } = new URL(url);
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new OperationalError(
    'redis-unavailable',
    { zh: `无法连接 Redis（${host}）：${reason}。`, en: `Redis at ${host} cannot be reached: ${reason}.` },
    {
      zh: '检查 Redis 是否已启动、REDIS_URL 是否正确；或删除 REDIS_URL，使用内置的任务执行器',
      en: 'see that Redis is running and REDIS_URL is right, or remove REDIS_URL to use the embedded job runner',
    },
    { host, reason },
    { cause },
  );
}
