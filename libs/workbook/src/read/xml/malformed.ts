import type { RefusalWord } from '../refusal-words.js';

/** A scanner knows what is wrong but not in which part; whoever feeds it puts the part's name to it. */
export class MalformedXml extends Error {
  constructor(readonly reason: RefusalWord | 'doctype') {
    super(`malformed XML: ${reason}`);
    this.name = 'MalformedXml';
  }
}
