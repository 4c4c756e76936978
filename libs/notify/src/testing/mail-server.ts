import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  /** Messages as they came, headers and all, with who they were for */
  mails: { to: string[]; raw: string }[];
  /** Answers every further message with this code; `silent`: takes it and never answers. */
  refuse(code: number | 'silent' | null): void;
  stop(): Promise<void>;
}

/** A mail server on a free port of the loopback address; user office, password s3cret. */
export async function mailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  let refusal: number | 'silent' | null = null;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, callback) => {
      if (username === 'office' && password === 's3cret') callback(null, { user: username });
      else callback(new Error('wrong'));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo.map((r) => r.address),
          raw: Buffer.concat(chunks).toString(),
        });
        if (refusal === 'silent') return;
        callback(refusal === null ? null : Object.assign(new Error('not now'), { responseCode: refusal }));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      resolve();
    }),
  );
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://office:s3cret@127.0.0.1:${port}`,
    mails,
    refuse: (code) => {
      refusal = code;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
