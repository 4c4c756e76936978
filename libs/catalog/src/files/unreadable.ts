import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';

const REASONS: Record<string, { zh: string; en: string } | undefined> = {
  EACCES: { zh: '没有读取权限', en: 'no permission to read it' },
  EPERM: { zh: '没有读取权限', en: 'no permission to read it' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'its symbolic links run in a circle' },
  ENOENT: { zh: '符号链接所指的文件不存在', en: 'what its symbolic link points at does not exist' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder and no file' },
};

/** What the system answered when a path was read, as a fault; null for what a person cannot mend in the folder. */
export function unreadable(path: string, error: unknown): CatalogFault | null {
  const reason = REASONS[systemCode(error) ?? ''];
  return reason ? notRead(path, reason) : null;
}

/** A link to a folder may lead anywhere, even back to itself. */
export function linkedFolder(path: string): CatalogFault {
  return notRead(path, { zh: '这是指向文件夹的符号链接', en: 'it is a symbolic link to a folder' });
}

function notRead(path: string, reason: { zh: string; en: string }): CatalogFault {
  return fault(
    'file-unreadable',
    { file: path, line: 1, column: 1, found: path },
    {
      what: { zh: `读不了 ${path}：${reason.zh}`, en: `${path} cannot be read: ${reason.en}` },
      expected: { zh: '可读的普通文件或文件夹', en: 'a plain file or folder that may be read' },
      mend: {
        zh: '检查权限，或用真正的文件替换链接',
        en: 'check the permissions, or put the file itself in place of a link',
      },
    },
  );
}

/** `ENOENT` and the like; undefined for an error that is not the system's. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
