import { resolve } from 'node:path';
import type { NotifyConfig } from '@luoxuan/config';
import { dingtalk } from './adapters/dingtalk.js';
import { email } from './adapters/email.js';
import { feishu } from './adapters/feishu.js';
import { file } from './adapters/file.js';
import { wecom } from './adapters/wecom.js';
import type { Address, Channel } from './channel.js';

export interface Surroundings {
  notify: NotifyConfig;
  /** Folders of addresses lie below it. */
  dataDir: string;
  clock: () => Date;
}

/** The channel to an address; or the variables of the environment that it needs and that are not set. */
export function openChannel(
  address: Address,
  { notify, dataDir, clock }: Surroundings,
): { ok: true; channel: Channel } | { ok: false; missing: string[] } {
  if (address.kind === 'file') return { ok: true, channel: file(resolve(dataDir, address.folder)) };
  if (address.kind === 'email') {
    const { smtpUrl, sender } = notify;
    if (smtpUrl !== null && sender !== null)
      return { ok: true, channel: email({ smtpUrl, sender }, address.to) };
    const missing = [
      ...(smtpUrl === null ? ['LUOXUAN_SMTP_URL'] : []),
      ...(sender === null ? ['LUOXUAN_SMTP_FROM'] : []),
    ];
    return { ok: false, missing };
  }
  const robot = notify.robots[address.robot];
  if (robot === undefined) return { ok: false, missing: [`LUOXUAN_ROBOT_${address.robot}`] };
  switch (address.kind) {
    case 'wecom':
      return { ok: true, channel: wecom(robot) };
    case 'dingtalk':
      return { ok: true, channel: dingtalk(robot, clock) };
    case 'feishu':
      return { ok: true, channel: feishu(robot, clock) };
  }
}
