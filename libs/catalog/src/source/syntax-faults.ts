import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { excerpt } from './excerpt.js';
import { syntaxWording } from './syntax-wording.js';

/** More faults of syntax than anybody mends in one go; also bounds the work on a file that is no YAML at all. */
const MOST = 50;

/** Errors that leave the structure of the document as it was meant. */
const HARMLESS = new Set<YAMLError['code']>(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

/** Faults of a parsed document's YAML: its syntax, and aliases, which a catalogue does without. */
export function syntaxFaults(
  path: string,
  text: string,
  document: Document,
  lines: LineCounter,
): CatalogFault[] {
  const at = (offset: number): { file: string; line: number; column: number; found: string } => {
    const { line, col } = lines.linePos(offset);
    return {
      file: path,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      found: excerpt(text.slice(offset)),
    };
  };
  const broken = structuralErrors(text, document);
  const errors = broken.length > 0 ? broken : [...document.errors, ...document.warnings];
  const faults = errors.map((error) =>
    fault('yaml-syntax', at(error.pos[0]), syntaxWording(error.code, error.message)),
  );
  visit(document, {
    Alias: (_key, alias) => {
      faults.push(
        fault('yaml-alias', at(alias.range?.[0] ?? 0), {
          what: { zh: '使用了 YAML 引用（*）', en: 'a YAML alias (*) is used' },
          expected: { zh: '直接写出的值', en: 'a value written out' },
          mend: { zh: '把引用换成它所指的内容', en: 'replace the alias by what it points at' },
        }),
      );
    },
  });
  return faults;
}

/**
 * One slip confuses the parser about all that follows. So only its first error is believed; its line is blanked out and
 * the rest read again, which leads to the next slip, if there is one further down.
 */
function structuralErrors(text: string, document: Document): YAMLError[] {
  const found: YAMLError[] = [];
  let rest = text;
  let next = firstStructural(document);
  while (next && found.length < MOST) {
    found.push(next);
    const before = lineEnd(rest, next.pos[0]);
    rest = withoutLine(rest, next.pos[0]);
    next = firstStructural(parseDocument(rest, { prettyErrors: false }));
    if (next && next.pos[0] <= before) break;
  }
  return found;
}

function firstStructural({ errors }: Document): YAMLError | undefined {
  return errors
    .filter(({ code }) => !HARMLESS.has(code))
    .reduce<YAMLError | undefined>(
      (first, error) => (first && first.pos[0] <= error.pos[0] ? first : error),
      undefined,
    );
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function withoutLine(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = lineEnd(text, offset);
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
