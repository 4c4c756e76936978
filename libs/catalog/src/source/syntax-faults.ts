import { LineCounter, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import { fault } from '../fault.js';
import type { CatalogFault, Site } from '../fault.js';
import { excerpt } from './excerpt.js';
import { openWording, syntaxWording } from './syntax-wording.js';

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
  const site = (offset: number): Site => {
    const { line, col } = lines.linePos(offset);
    return {
      file: path,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      found: excerpt(text.slice(offset)),
    };
  };
  const broken = structuralSlips(text, document);
  const slips =
    broken.length > 0
      ? broken
      : [...document.errors, ...document.warnings].map((error) => placed(error, document));
  const faults = slips.map(({ error, at, bracket }) =>
    fault(
      'yaml-syntax',
      site(at),
      bracket === undefined ? syntaxWording(error.code, error.message) : openWording(bracket),
    ),
  );
  visit(document, {
    Alias: (_key, alias) => {
      faults.push(fault('yaml-alias', site(alias.range?.[0] ?? 0), ALIAS_WORDING));
    },
  });
  return faults;
}

const ALIAS_WORDING = {
  what: { zh: '使用了 YAML 引用（*）', en: 'a YAML alias (*) is used' },
  expected: { zh: '直接写出的值', en: 'a value written out' },
  mend: { zh: '把引用换成它所指的内容', en: 'replace the alias by what it points at' },
};

interface Slip {
  error: YAMLError;
  at: number;
  /** Set where it is this bracket that has no end. */
  bracket?: string;
}

/**
 * One slip confuses the parser about all that follows. So only its first error is believed; its line is blanked out and
 * the rest read again, which leads to the next slip, if there is one further down.
 */
function structuralSlips(text: string, document: Document): Slip[] {
  const found: Slip[] = [];
  let rest = text;
  let parsed = document;
  let next = firstStructural(parsed);
  while (next && found.length < MOST) {
    const opened = openBracket(rest, parsed, next);
    // What an open bracket swallows cannot be told from what was meant to follow it.
    if (opened) return [...found, opened];
    found.push(next);
    const end = lineEnd(rest, next.at);
    rest = withoutLine(rest, next.at);
    parsed = parseDocument(rest, { prettyErrors: false });
    next = firstStructural(parsed);
    if (next && next.at <= end) break;
  }
  return found;
}

/** The bracket or brace without an end that leads to a slip, at the place where it was opened. */
function openBracket(text: string, document: Document, slip: Slip): Slip | undefined {
  let opened: Slip | undefined;
  visit(document, {
    Collection: (_key, { flow, range }) => {
      if (flow !== true || !range || range[0] > slip.at || slip.at > range[2]) return;
      const bracket = text.charAt(range[0]);
      const closing = bracket === '[' ? ']' : '}';
      if (text.charAt(range[1] - 1) !== closing) opened = { error: slip.error, at: range[0], bracket };
    },
  });
  return opened;
}

function firstStructural(document: Document): Slip | undefined {
  return document.errors
    .filter(({ code }) => !HARMLESS.has(code))
    .map((error) => placed(error, document))
    .reduce<Slip | undefined>((first, slip) => (first && first.at <= slip.at ? first : slip), undefined);
}

/** An open quote is only missed where the file ends; the place to mend it is where it was opened. */
function placed(error: YAMLError, document: Document): Slip {
  let at = error.pos[0];
  if (error.code !== 'MISSING_CHAR') return { error, at };
  visit(document, {
    Scalar: (_key, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < error.pos[0] && error.pos[0] <= range[2]) at = range[0];
    },
  });
  return { error, at };
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
