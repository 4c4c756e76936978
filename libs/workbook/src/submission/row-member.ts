import type { BodyRow } from '../fitting/located-table.js';
import { foldSignature, signatures } from '../fitting/signature.js';
import type { SubmissionRequest } from './submission.js';

/** Whose figures a row holds: a member code; null for a member that is not asked for; undefined where it names none. */
export type RowMember = (row: BodyRow) => string | null | undefined;

/** By code, name or alias, a seal or （盖章） behind it not counting. */
export function rowMembers({ expected, members = [] }: SubmissionRequest): RowMember {
  const codes = new Map<string, string>();
  for (const member of [...members, expected.member])
    for (const name of signatures(member)) codes.set(name, member.code);
  return ({ members: named }) => {
    if (named.length === 0) return undefined;
    const known = named.flatMap(({ text }) => codes.get(foldSignature(text)) ?? []);
    return known[0] ?? null;
  };
}
