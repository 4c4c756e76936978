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

/** 滨江职业技术学院科研处 signs for the college. */
const DEPARTMENT = /^\p{Script=Han}{1,12}(?:处|部|科|室|办|中心|学院|系|组|馆)$/u;

/** Whether it is the member itself, or one of its departments. */
export function isSignedBy(text: string, member: Parameters<typeof signatures>[0]): boolean {
  const said = foldSignature(text);
  if (signatures(member).includes(said)) return true;
  const name = foldSignature(member.name);
  return said.startsWith(name) && DEPARTMENT.test(said.slice(name.length));
}
