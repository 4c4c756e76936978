import { Edits } from './edits.js';
import { rootOf } from './root.js';
import { Walk } from './walk.js';

/** Adds an element, written with the prefix that the part uses, as the last child of the root. */
export function appendToRoot(bytes: Buffer, xml: (prefix: string) => string): Buffer {
  const { prefix } = rootOf(bytes);
  const walk = new Walk(bytes);
  const edits = new Edits(bytes);
  let rootTag: Tag | null = null;
  for (let kind = walk.next(); kind !== false; kind = walk.next()) {
    if (walk.depth !== 1) continue;
    if (kind === 'open') rootTag = tagOf(walk);
    else if (kind === 'close' && rootTag !== null)
      insertAtEnd(edits, bytes, rootTag, walk.start, xml(prefix));
  }
  return edits.apply();
}

export interface Tag {
  start: number;
  end: number;
  isEmptyTag: boolean;
}

/** Where the tag lies at which the walk stands. */
export function tagOf({ start, end, isEmptyTag }: Walk): Tag {
  return { start, end, isEmptyTag };
}

/** Adds to the end of an element, by its start tag and where its end tag begins; `<a/>` becomes `<a>…</a>`. */
export function insertAtEnd(edits: Edits, bytes: Buffer, tag: Tag, endTag: number, xml: string): void {
  if (!tag.isEmptyTag) {
    edits.insert(endTag, xml);
    return;
  }
  const [, name = ''] = /^<([^\s/>]+)/u.exec(bytes.toString('utf8', tag.start, tag.end)) ?? [];
  edits.replace(tag.end - 2, tag.end, `>${xml}</${name}>`);
}
