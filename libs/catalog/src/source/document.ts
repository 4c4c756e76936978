import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Range, Tags } from 'yaml';
import { fault } from '../fault.js';
import type { CatalogFault, Site } from '../fault.js';
import { excerpt } from './excerpt.js';
import { scalarOffset } from './scalar-offset.js';
import { syntaxFaults } from './syntax-faults.js';
import { syntaxWording } from './syntax-wording.js';

export type Path = readonly (string | number)[];

/** A YAML file together with the places of everything in it. */
export class SourceDocument {
  readonly faults: CatalogFault[];
  /** Plain data; undefined where the file could not be read as YAML. */
  readonly data: unknown;

  private constructor(
    readonly path: string,
    readonly text: string,
    private readonly document: Document | null,
    private readonly lines: LineCounter,
    faults: CatalogFault[],
  ) {
    this.faults = faults;
    this.data = document && faults.length === 0 ? document.toJS() : undefined;
  }

  static parse(path: string, text: string): SourceDocument {
    const lines = new LineCounter();
    try {
      const document = parseDocument(text, {
        lineCounter: lines,
        prettyErrors: false,
        customTags: decimalsOnly,
      });
      return new SourceDocument(path, text, document, lines, syntaxFaults(path, text, document, lines));
    } catch (error) {
      // The parser is recursive: thousands of nested brackets exhaust the stack.
      if (!(error instanceof RangeError)) throw error;
      const site = { file: path, line: 1, column: 1, found: 'RangeError' };
      const tooDeep = fault('yaml-syntax', site, syntaxWording('RESOURCE_EXHAUSTION', ''));
      return new SourceDocument(path, text, null, lines, [tooDeep]);
    }
  }

  /** The data at `path`; undefined where there are none. */
  valueAt(path: Path): unknown {
    let value = this.data;
    for (const step of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
      value = (value as Record<string | number, unknown>)[step];
    }
    return value;
  }

  /** Site of the value at `path`, or of the nearest thing around it that exists. */
  site(path: Path): Site {
    const node = this.nearest(path);
    return this.siteOf(node?.range);
  }

  /** Site of the last key of `path`. */
  keySite(path: Path): Site {
    const parent = this.nearest(path.slice(0, -1));
    const key = path.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair && isNode(pair.key)) return this.siteOf(pair.key.range);
    }
    return this.site(path);
  }

  /** Site of the character at `offset` of the text at `path`. */
  siteInside(path: Path, offset: number): Site {
    const node = this.nearest(path);
    if (!isScalar(node) || !node.range) return this.site(path);
    const value = String(node.value);
    const at = scalarOffset(this.text, node.range[0], node.type, value, offset);
    return { ...this.place(at), found: value };
  }

  /** Every text in the file, keys as well. */
  texts(): { text: string; siteAt: (offset: number) => Site }[] {
    const found: { text: string; siteAt: (offset: number) => Site }[] = [];
    if (!this.document) return found;
    visit(this.document, {
      Scalar: (_key, { value: text, range, type }) => {
        if (typeof text !== 'string' || !range) return;
        const siteAt = (offset: number): Site => ({
          ...this.place(scalarOffset(this.text, range[0], type, text, offset)),
          found: text,
        });
        found.push({ text, siteAt });
      },
    });
    return found;
  }

  private nearest(path: Path): Node | null {
    let node: unknown = this.document?.contents ?? null;
    for (const step of path) {
      const next = childOf(node, step);
      if (!isNode(next)) break;
      node = next;
    }
    return isNode(node) ? node : null;
  }

  private siteOf(range: Range | null | undefined): Site {
    if (!range) return { file: this.path, line: 1, column: 1, found: '' };
    return { ...this.place(range[0]), found: excerpt(this.text.slice(range[0], range[1])) };
  }

  private place(offset: number): { file: string; line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.path, line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

/** 0x1e78, 0o17 and 1e3 stay texts: what a catalogue calls a number is a plain decimal. */
function decimalsOnly(tags: Tags): Tags {
  return tags.filter(
    (tag) => typeof tag === 'string' || !['HEX', 'OCT', 'EXP'].includes(formatOf(tag) ?? ''),
  );
}

function formatOf(tag: Exclude<Tags[number], string>): string | undefined {
  return 'format' in tag ? tag.format : undefined;
}

function childOf(node: unknown, step: string | number): unknown {
  if (isSeq(node)) return node.items[Number(step)];
  if (!isMap(node)) return null;
  return node.items.find(
    (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
  )?.value;
}
