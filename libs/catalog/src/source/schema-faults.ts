import type { Bilingual } from '@luoxuan/wording';
import type { z } from 'zod';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { expectedAt, keysAt } from '../schema/expected-at.js';
import type { Path, SourceDocument } from './document.js';

type Issue = z.core.$ZodIssue;

/** Faults of the part of a document at `base` that was held against `schema`. */
export function schemaFaults(
  document: SourceDocument,
  base: Path,
  schema: z.ZodType,
  issues: Issue[],
): CatalogFault[] {
  const faults = issues.flatMap((issue) => issueFaults({ document, base, schema }, issue, []));
  // A value may break two rules of the schema that have one wording.
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

interface Context {
  document: SourceDocument;
  base: Path;
  schema: z.ZodType;
}

function issueFaults(context: Context, issue: Issue, above: Path): CatalogFault[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(context, path, key));
    case 'invalid_key':
      return [wrongKey(context, path)];
    case 'invalid_union':
      return unionFaults(context, issue.errors, path);
    default:
      return [isMissing(context, path) ? missingKey(context, path) : wrongValue(context, path)];
  }
}

/** Faults of the alternative that was meant; one that names the whole choice where the value itself fits none. */
function unionFaults(context: Context, branches: Issue[][], path: Path): CatalogFault[] {
  if (isMissing(context, path)) return [missingKey(context, path)];
  const branch = closestBranch(branches);
  if (!branch || branch.every((issue) => costOf(issue) === OTHER_KIND)) return [wrongValue(context, path)];
  return branch.flatMap((issue) => issueFaults(context, issue, path));
}

/** Dearer than any number of faults inside: a value of another kind was not meant as this alternative. */
const OTHER_KIND = 1000;

/** A key too many counts as one fault. */
function costOf(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return issue.keys.length;
  return issue.path.length === 0 ? OTHER_KIND : 1;
}

/** The alternative that was most likely meant: the one with the fewest faults. */
function closestBranch(branches: Issue[][]): Issue[] | undefined {
  const cost = (issues: Issue[]): number => issues.reduce((sum, issue) => sum + costOf(issue), 0);
  const [first, ...others] = branches;
  if (!first) return undefined;
  return others.reduce((best, branch) => (cost(branch) < cost(best) ? branch : best), first);
}

function isMissing({ document, base }: Context, path: Path): boolean {
  return document.valueAt([...base, ...path]) === undefined;
}

function expectation({ document, base, schema }: Context, path: Path): Bilingual {
  return (
    expectedAt(schema, path, document.valueAt(base)) ?? {
      zh: '符合格式的值',
      en: 'a value of the right form',
    }
  );
}

function missingKey(context: Context, path: Path): CatalogFault {
  const key = String(path.at(-1) ?? '');
  const parent = context.document.site([...context.base, ...path.slice(0, -1)]);
  return fault('missing-key', parent, {
    what: { zh: `缺少 ${key}`, en: `${key} is missing` },
    expected: expectation(context, path),
    mend: { zh: `补上 ${key}`, en: `add ${key}` },
  });
}

function unknownKey(context: Context, path: Path, key: string): CatalogFault {
  const site = context.document.keySite([...context.base, ...path, key]);
  const known = keysAt(context.schema, path, context.document.valueAt(context.base));
  return fault('unknown-key', site, {
    what: { zh: `不认识的键 ${key}`, en: `unknown key ${key}` },
    expected: { zh: `其中之一：${known.join('、')}`, en: `one of ${known.join(', ')}` },
    mend: { zh: '改正拼写或删去这一行', en: 'correct the spelling or remove the line' },
  });
}

function wrongKey(context: Context, path: Path): CatalogFault {
  const key = String(path.at(-1) ?? '');
  return fault('unknown-key', context.document.keySite([...context.base, ...path]), {
    what: { zh: `不合适的键 ${key}`, en: `unsuitable key ${key}` },
    expected: expectation(context, path.slice(0, -1)),
    mend: { zh: '改正这个键', en: 'correct the key' },
  });
}

function wrongValue(context: Context, path: Path): CatalogFault {
  const site = context.document.site([...context.base, ...path]);
  const key = nameOf(path);
  const of = { zh: key ? `${key} 的值` : '内容', en: key ? `the value of ${key}` : 'the content' };
  const shown = { zh: site.found || '空', en: site.found || 'nothing' };
  return fault('wrong-value', site, {
    what: { zh: `${of.zh}不对：${shown.zh}`, en: `${of.en} is not right: ${shown.en}` },
    expected: expectation(context, path),
    mend: { zh: '按要求改写', en: 'write it as expected' },
  });
}

/** `weight`, or `target 2025` for the value of a year. */
function nameOf(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  const last = keys.at(-1) ?? '';
  return /^\d+$/.test(last) ? keys.slice(-2).join(' ') : last;
}
