import { createHmac } from 'node:crypto';
import type { Robot } from '@luoxuan/config';
import type { Channel } from '../channel.js';
import { markdown } from '../message.js';
import { post } from './webhook.js';

/** Longest message of a robot of 钉钉, bytes of UTF-8. */
const LONGEST = 20_000;
/** -1: busy; 130101 and 660026: too many messages a minute */
const NOT_NOW = [-1, 130_101, 660_026];

/** 钉钉群机器人, signed (加签) where there is a secret. */
export const dingtalk = ({ url, secret }: Robot, clock: () => Date, patienceMs?: number): Channel => ({
  send: (message) =>
    post({
      ...{ patienceMs, notNow: NOT_NOW },
      url: secret === null ? url : signed(url, secret, clock().getTime()),
      body: { msgtype: 'markdown', markdown: { title: message.title, text: markdown(message, LONGEST) } },
      read: ({ errcode: code, errmsg: text }) => ({ code, text }),
    }),
});

/** The secret is the key, the time in ms and the secret are what is signed; both go into the address. */
function signed(url: string, secret: string, ms: number): string {
  const address = new URL(url);
  address.searchParams.set('timestamp', String(ms));
  const sign = createHmac('sha256', secret).update(`${ms}\n${secret}`).digest('base64');
  address.searchParams.set('sign', sign);
  return address.href;
}
