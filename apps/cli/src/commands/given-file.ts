import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Outcome } from '@luoxuan/flows';
import type { Bilingual } from '@luoxuan/wording';

/** The text of a file that somebody names, or why it cannot be read. */
export const textOf = (path: string): Promise<Outcome<{ text: string }>> =>
  reading(path, async () => ({ text: await readFile(path, 'utf8') }));

/** Its digest; the file may be larger than the memory. */
export const digestOf = (path: string): Promise<Outcome<{ sha256: string }>> =>
  reading(path, async () => {
    const hash = createHash('sha256');
    for await (const part of createReadStream(path)) hash.update(part as Buffer);
    return { sha256: hash.digest('hex') };
  });

async function reading<T extends object>(path: string, read: () => Promise<T>): Promise<Outcome<T>> {
  try {
    // a folder, a device or a pipe can be opened, and never ends or holds nothing
    if (!(await stat(path)).isFile()) return await unreadable(path, NO_FILE);
    return { ok: true, ...(await read()) };
  } catch (error) {
    const { systemCode } = await import('@luoxuan/catalog');
    const why = REASONS[systemCode(error) ?? ''];
    if (why === undefined) throw error;
    return unreadable(path, why);
  }
}

const NO_FILE = { zh: '不是文件', en: 'it is no file' };
const NO_PERMISSION = { zh: '没有读取权限', en: 'no permission to read it' };

const REASONS: Record<string, Bilingual | undefined> = {
  ENOENT: { zh: '没有这个文件', en: 'there is none' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: NO_FILE,
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  ELOOP: { zh: '符号链接绕成了圈', en: 'its symbolic links run in a circle' },
  ENAMETOOLONG: { zh: '路径太长', en: 'the path is too long' },
};

async function unreadable(path: string, why: Bilingual) {
  const { failed, problem } = await import('@luoxuan/flows');
  return failed(
    problem(
      'file-unreadable',
      { zh: `读不了 ${path}：${why.zh}`, en: `${path} cannot be read: ${why.en}` },
      { zh: '指明一个可读的文件', en: 'name a file that can be read' },
      { found: path },
    ),
  );
}
