import { Walk } from './walk.js';

export interface Root {
  /** In front of the names of elements of the root's own namespace: `x:`, or nothing. */
  prefix: string;
  namespace: string;
  /** What stands for a namespace in front of attributes, `r:`; null where the root does not declare it. */
  prefixOf(namespace: string): string | null;
}

const DECLARATION = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** The root element of a part and the namespaces that it declares. */
export function rootOf(bytes: Buffer): Root {
  const walk = new Walk(bytes);
  walk.next();
  const tag = bytes.toString('utf8', walk.start, walk.end);
  const [, name = ''] = /^<(?:([^\s:/>]+):)?/u.exec(tag) ?? [];
  const declared = [...tag.matchAll(DECLARATION)].map(([, prefix = '', one, other]) => ({
    prefix,
    namespace: one ?? other ?? '',
  }));
  return {
    prefix: name === '' ? '' : `${name}:`,
    namespace: declared.find(({ prefix }) => prefix === name)?.namespace ?? '',
    prefixOf(namespace) {
      const found = declared.find((one) => one.namespace === namespace && one.prefix !== '');
      return found === undefined ? null : `${found.prefix}:`;
    },
  };
}
