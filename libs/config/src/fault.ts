import type { Bilingual } from '@luoxuan/wording';
import type { ConfigFault } from './config.js';

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
  const wording = WORDING[key];
  if (!wording) throw new Error(`no wording for the configuration key ${key}`);
  return { code, key, found: withoutPassword(found), ...wording };
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
