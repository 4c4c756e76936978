import { foldName } from '@luoxuan/catalog';

/** What a member may sign with, folded. */
export function signatures({
  code,
  name,
  aliases = [],
}: {
  code: string;
  name: string;
  aliases?: readonly string[];
}): string[] {
  return [code, name, ...aliases].map(foldSignature);
}

/** 滨江职业技术学院（盖章） is the college itself. */
export function foldSignature(text: string): string {
  return foldName(text).replace(/\((?:加?盖章|公章|章|签章|盖公章)\)$/u, '');
}
