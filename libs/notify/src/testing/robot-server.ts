import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the robot answers: status and body; null: never. */
export type Answer = { status?: number; body: unknown } | null;

export interface RobotServer {
  url: string;
  /** What was posted, in order, with the query of the address */
  posts: { query: URLSearchParams; body: Record<string, unknown> }[];
  /** One answer after the other; the last one stays. */
  answer(...answers: Answer[]): void;
  stop(): Promise<void>;
}

/** A robot of a chat group on a free port of the loopback address. */
export async function robotServer(): Promise<RobotServer> {
  const posts: RobotServer['posts'] = [];
  let answers: Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      posts.push({ query: new URL(request.url ?? '', 'http://robot').searchParams, body });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (!answer) return;
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/send?key=s3cret-key`,
    posts,
    answer: (...next) => {
      answers = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}
