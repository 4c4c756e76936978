import type { Bilingual } from '@luoxuan/wording';
import type { ConfigFault } from './config.js';

/** In front of the names of all robots. */
export const ROBOT_PREFIX = 'LUOXUAN_ROBOT_';

/** What is expected under each key, and how a wrong one is mended. */
const WORDING: Record<string, { expected: Bilingual; mend: Bilingual }> = {
  DATABASE_URL: {
    expected: {
      zh: 'PostgreSQL 地址，如 postgres://用户:密码@主机:5432/数据库名',
      en: 'a PostgreSQL address such as postgres://user:password@host:5432/database',
    },
    mend: {
      zh: '改正 DATABASE_URL；或删除它，使用数据目录中的 SQLite 文件',
      en: 'correct DATABASE_URL, or remove it to use the SQLite file in the data folder',
    },
  },
  REDIS_URL: {
    expected: { zh: 'Redis 地址，如 redis://主机:6379/0', en: 'a Redis address such as redis://host:6379/0' },
    mend: {
      zh: '改正 REDIS_URL；或删除它，使用内置的任务执行器',
      en: 'correct REDIS_URL, or remove it to use the embedded job runner',
    },
  },
  LUOXUAN_SMTP_URL: {
    expected: {
      zh: '邮件服务器地址，如 smtp://用户:密码@主机:587 或 smtps://用户:密码@主机:465',
      en: 'the address of a mail server such as smtp://user:password@host:587',
    },
    mend: {
      zh: '改正 LUOXUAN_SMTP_URL；或删除它，不发邮件',
      en: 'correct LUOXUAN_SMTP_URL, or remove it to send no e-mail',
    },
  },
  LUOXUAN_ROBOT_: {
    expected: {
      zh: '群机器人的 Webhook 地址（https://…）；加签密钥另写在 LUOXUAN_ROBOT_<名称>_SECRET',
      en: 'the webhook of a group robot (https://…), the secret of a signing one in LUOXUAN_ROBOT_<NAME>_SECRET',
    },
    mend: {
      zh: '从群机器人的设置中重新复制地址和密钥',
      en: 'copy address and secret again from the settings of the robot',
    },
  },
  LUOXUAN_LANG: {
    expected: { zh: 'zh（中文）或 en（英文）', en: 'zh (Chinese) or en (English)' },
    mend: {
      zh: '将 LUOXUAN_LANG 设为 zh 或 en，或删除它（默认 zh）',
      en: 'set LUOXUAN_LANG to zh or en, or remove it (zh)',
    },
  },
};

/** @param key one of the keys that has a wording above */
export function configFault(code: ConfigFault['code'], key: string, found: string): ConfigFault {
  const robot = key.startsWith(ROBOT_PREFIX);
  const wording = WORDING[robot ? ROBOT_PREFIX : key];
  if (!wording) throw new Error(`no wording for the configuration key ${key}`);
  // the whole webhook is a secret: whoever has it may write to the group
  return { code, key, found: robot ? '***' : withoutPassword(found), ...wording };
}

/** Everything between `//user:` and the last `@` is taken for a password: the text need not be a sound address. */
export function withoutPassword(text: string): string {
  return text.replace(/(\/\/[^/@:]*:).*@/, '$1***@');
}

export function configFaultText(fault: ConfigFault): Bilingual {
  return {
    zh: `${fault.key} 的值“${fault.found}”不正确。应为：${fault.expected.zh}。处理：${fault.mend.zh}。`,
    en: `${fault.key} is "${fault.found}". Expected: ${fault.expected.en}. To mend: ${fault.mend.en}.`,
  };
}
