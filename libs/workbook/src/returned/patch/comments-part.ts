import { address } from '../../read/address.js';
import { looksLikeOurs, type Mark } from '../marks.js';
import { CannotPatch } from './cannot-patch.js';
import { readComments, type CommentList, type WrittenComment } from './comment-list.js';
import { mainRoot } from './main-root.js';
import { MAIN } from './namespaces.js';
import { prefixed } from './style-sections.js';
import { insertAtEnd } from './xml/append.js';
import { Edits } from './xml/edits.js';
import { xmlText } from './xml/escape.js';

const AUTHOR = '螺旋 Luoxuan';
/** Begins our part of a comment that somebody else had written at the cell. */
const HEADING = '【螺旋校验】';
/** The author of what old programs show in place of a conversation; the text is not ours to change. */
const CONVERSATION = 'tc=';

export interface ChangedComments {
  bytes: Buffer;
  /** Addresses whose comment is new, and those whose comment is gone. */
  added: Set<string>;
  removed: Set<string>;
}

const EMPTY = Buffer.from(`<comments xmlns="${MAIN}"><authors/><commentList/></comments>`);

/**
 * Writes the comments of the marks into a part of comments, beside those that are there.
 *
 * @param bytes the part; null where the sheet has none
 * @param afresh takes off first what an earlier returned copy wrote
 */
export function changeComments(
  bytes: Buffer | null,
  marks: readonly Mark[],
  afresh: boolean,
): ChangedComments {
  const part = bytes ?? EMPTY;
  const { prefix } = mainRoot(part);
  const list = readComments(part);
  if (!list.authorsTag || !list.listTag) throw new CannotPatch('structure');
  const edits = new Edits(part);
  const removed = afresh ? takeOff(list, edits) : new Set<string>();
  const others = new Map(
    list.comments.filter(({ ref }) => !removed.has(ref)).map((comment) => [comment.ref, comment]),
  );
  const added = new Set<string>();
  const known = list.authors.indexOf(AUTHOR);
  const author = known < 0 ? list.authors.length : known;
  let xml = '';
  for (const { row, column, comment } of marks) {
    const ref = address(row, column);
    const other = others.get(ref);
    if (other) extend(other, comment, edits, prefix);
    else {
      added.add(ref);
      xml += `<comment ref="${ref}" authorId="${author}"><text>${run(comment)}</text></comment>`;
    }
  }
  if (added.size > 0) {
    insertAtEnd(
      edits,
      part,
      list.authorsTag,
      list.authorsEnd,
      prefixed(`<author>${AUTHOR}</author>`, prefix),
    );
    insertAtEnd(edits, part, list.listTag, list.listEnd, prefixed(xml, prefix));
  }
  return { bytes: edits.apply(), added, removed };
}

/** Adds ours to the comment that somebody else wrote. */
function extend(other: WrittenComment, text: string, edits: Edits, prefix: string): void {
  if (other.author.startsWith(CONVERSATION)) return;
  if (other.runsEnd === null) throw new CannotPatch('structure');
  edits.insert(other.runsEnd, prefixed(run(`\n\n${HEADING}\n${text}`), prefix));
}

function takeOff(list: CommentList, edits: Edits): Set<string> {
  const removed = new Set<string>();
  for (const { ref, author, from, to, runs } of list.comments) {
    // some programs drop the author when they save the file
    if (author === AUTHOR || looksLikeOurs(runs.map(({ text }) => text).join(''))) {
      removed.add(ref);
      edits.remove(from, to);
      continue;
    }
    const ours = runs.findIndex(({ text }) => text.trimStart().startsWith(HEADING));
    const [first, last] = [runs[ours], runs.at(-1)];
    if (first && last) edits.remove(first.from, last.to);
  }
  return removed;
}

function run(text: string): string {
  const font = '<rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr>';
  return `<r>${font}<t xml:space="preserve">${xmlText(text)}</t></r>`;
}
