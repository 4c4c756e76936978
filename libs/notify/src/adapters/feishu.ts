import { createHmac } from 'node:crypto';
import type { Robot } from '@luoxuan/config';
import type { Channel } from '../channel.js';
import { fitted, type Message } from '../message.js';
import { post } from './webhook.js';

/** A request to a robot of 飞书 has 20 KB at most; the JSON around each line takes its share. */
const LONGEST = 12_000;
/** 11232: too often */
const NOT_NOW = [11_232];

/** 飞书群机器人, signed (签名校验) where there is a secret. */
export const feishu = ({ url, secret }: Robot, clock: () => Date, patienceMs?: number): Channel => ({
  send: (message) =>
    post({
      ...{ url, patienceMs, notNow: NOT_NOW },
      body: { ...(secret === null ? {} : signature(secret, clock().getTime())), ...rich(message) },
      read: ({ code, msg, StatusCode, StatusMessage }) => ({
        code: code ?? StatusCode,
        text: msg ?? StatusMessage,
      }),
    }),
});

function rich(message: Message): object {
  const { title, sections, footer, more } = message;
  const body = sections.flatMap(({ heading, lines }) => [heading, ...lines.map((line) => `· ${line}`), '']);
  const lines = fitted({ head: [], body, foot: [footer] }, more, LONGEST);
  const content = lines.map((text) => [{ tag: 'text', text }]);
  return { msg_type: 'post', content: { post: { zh_cn: { title, content } } } };
}

/** Other than with 钉钉, the time in seconds and the secret are the key, and what is signed is empty. */
function signature(secret: string, ms: number): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(ms / 1000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') };
}
