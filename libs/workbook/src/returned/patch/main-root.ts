import { CannotPatch } from './cannot-patch.js';
import { MAIN } from './namespaces.js';
import { type Root, rootOf } from './xml/root.js';

const STRICT = 'http://purl.oclc.org/ooxml/';

/** The root of a part that is written in the usual namespace; we write into no other. */
export function mainRoot(bytes: Buffer): Root {
  const root = rootOf(bytes);
  if (root.namespace === MAIN) return root;
  throw new CannotPatch(root.namespace.startsWith(STRICT) ? 'strict' : 'structure');
}
