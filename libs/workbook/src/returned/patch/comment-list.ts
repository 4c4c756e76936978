import { nameHash } from '../../read/xml/name.js';
import { tagOf, type Tag } from './xml/append.js';
import { Walk } from './xml/walk.js';

const [AUTHORS, AUTHOR, LIST, COMMENT, TEXT, RUN, PLAIN] = [
  nameHash('authors'),
  nameHash('author'),
  nameHash('commentList'),
  nameHash('comment'),
  nameHash('text'),
  nameHash('r'),
  nameHash('t'),
];
const [REF, AUTHOR_ID] = [nameHash('ref'), nameHash('authorId')];

/** One piece of the text of a comment and where its element lies. */
interface Run {
  from: number;
  to: number;
  text: string;
}

export interface WrittenComment {
  ref: string;
  author: string;
  from: number;
  to: number;
  runs: Run[];
  /** Where another run can be written; null where the comment has no element for its text. */
  runsEnd: number | null;
}

/** A part of comments: what is written where. */
export interface CommentList {
  authors: string[];
  authorsTag: Tag | null;
  authorsEnd: number;
  listTag: Tag | null;
  listEnd: number;
  comments: WrittenComment[];
}

export function readComments(bytes: Buffer): CommentList {
  const list: CommentList = {
    authors: [],
    authorsTag: null,
    authorsEnd: 0,
    listTag: null,
    listEnd: 0,
    comments: [],
  };
  const authorIds: number[] = [];
  const walk = new Walk(bytes);
  let current: WrittenComment | null = null;
  let isAuthor = false;
  for (let kind = walk.next(); kind !== false; kind = walk.next()) {
    if (kind === 'text') {
      if (isAuthor) list.authors.push((list.authors.pop() ?? '') + walk.text);
      else addText(current, walk);
      continue;
    }
    const { depth, name } = walk;
    isAuthor = kind === 'open' && depth === 3 && name === AUTHOR;
    if (isAuthor) list.authors.push('');
    else if (depth === 2) lists(list, kind, walk);
    else if (depth === 3 && name === COMMENT && kind === 'open') {
      current = {
        ref: walk.attribute(REF) ?? '',
        author: '',
        from: walk.start,
        to: 0,
        runs: [],
        runsEnd: null,
      };
      authorIds.push(Number(walk.attribute(AUTHOR_ID) ?? '0'));
      list.comments.push(current);
    } else if (current) inComment(current, kind, walk);
  }
  list.comments.forEach((comment, index) => {
    comment.author = list.authors[authorIds[index] ?? 0] ?? '';
  });
  return list;
}

function lists(list: CommentList, kind: 'open' | 'close', walk: Walk): void {
  if (walk.name === AUTHORS) {
    if (kind === 'open') list.authorsTag = tagOf(walk);
    else list.authorsEnd = walk.start;
  } else if (walk.name === LIST) {
    if (kind === 'open') list.listTag = tagOf(walk);
    else list.listEnd = walk.start;
  }
}

function inComment(comment: WrittenComment, kind: 'open' | 'close', walk: Walk): void {
  const { depth, name } = walk;
  if (depth === 3 && kind === 'close') comment.to = walk.end;
  else if (depth === 4 && name === TEXT && kind === 'open' && !walk.isEmptyTag) comment.runsEnd = walk.end;
  else if (depth === 5 && (name === RUN || name === PLAIN)) {
    if (kind === 'open') comment.runs.push({ from: walk.start, to: 0, text: '' });
    else endRun(comment, walk.end);
  }
}

function endRun(comment: WrittenComment, end: number): void {
  const run = comment.runs.at(-1);
  if (run) run.to = end;
  comment.runsEnd = end;
}

function addText(comment: WrittenComment | null, walk: Walk): void {
  const run = comment?.runs.at(-1);
  if (run?.to === 0) run.text += walk.text;
}
