import type { BodyRow } from '../fitting/located-table.js';
import { foldSignature, signatures } from '../fitting/signature.js';
import type { PathPart } from '../table/path.js';
import type { SubmissionRequest } from './submission.js';
import { memberFinder } from './whose-table.js';

/** Whose figures a row holds: a member code; null for a member that is not asked for; undefined where it names none. */
export type RowMember = (row: BodyRow) => string | null | undefined;

/**
 * By code, name or alias, a seal or （盖章） behind it not counting; or by the heading that the row stands under, which
 * names another member of the consortium.
 */
export function rowMembers(request: SubmissionRequest): RowMember {
  const { expected, members = [] } = request;
  const codes = new Map<string, string>();
  for (const member of [...members, expected.member])
    for (const name of signatures(member)) codes.set(name, member.code);
  const isOfPeer = headingsOfPeers(request);
  return ({ members: named, group }) => {
    if (named.length === 0) return group && isOfPeer(group) ? null : undefined;
    const known = named.flatMap(({ text }) => codes.get(foldSignature(text)) ?? []);
    return known[0] ?? null;
  };
}

/** One heading stands over many rows. */
function headingsOfPeers(request: SubmissionRequest): (group: PathPart) => boolean {
  const find = memberFinder(request);
  const known = new Map<PathPart, boolean>();
  return (group) => {
    const found = known.get(group) ?? find(group.text, true)?.own === false;
    known.set(group, found);
    return found;
  };
}
