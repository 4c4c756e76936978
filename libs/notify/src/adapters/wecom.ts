import type { Robot } from '@luoxuan/config';
import type { Channel } from '../channel.js';
import { markdown } from '../message.js';
import { post } from './webhook.js';

/** Longest markdown of a robot of 企业微信, bytes of UTF-8. */
const LONGEST = 4096;
/** -1: busy; 45009: more than 20 messages a minute */
const NOT_NOW = [-1, 45009];

/** 企业微信群机器人: the key in the address is all its security. */
export const wecom = ({ url }: Robot, patienceMs?: number): Channel => ({
  send: (message) =>
    post({
      ...{ url, patienceMs, notNow: NOT_NOW },
      body: { msgtype: 'markdown', markdown: { content: markdown(message, LONGEST) } },
      read: ({ errcode: code, errmsg: text }) => ({ code, text }),
    }),
});
