import type { z } from 'zod';
import { Sited } from '../draft.js';
import type { Draft, ListKind } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { elementEntry, elementPart, elementsShell } from '../schema/element.js';
import { indicatorPart, indicatorSchemaFor, indicatorsShell } from '../schema/indicator.js';
import { relationEntry, relationPart, relationsShell } from '../schema/relation.js';
import { monitoringFile } from '../schema/monitoring.js';
import { inheritAll } from '../inheritance/inherit-all.js';
import { controlCharacters } from './control-characters.js';
import { SourceDocument } from './document.js';
import { property } from './property.js';
import { readStandard } from './read-standard.js';
import type { WrittenStandard } from './read-standard.js';
import { schemaFaults } from './schema-faults.js';
import { validPart } from './valid-part.js';
import { FILE_KINDS, kindOf, NEEDED_KINDS } from './source-file.js';
import type { FileKind, SourceFile } from './source-file.js';

/** Reads all files as far as they can be read: a fault in one entry leaves the others in the draft. */
export function readDraft(files: SourceFile[]): { draft: Draft; faults: CatalogFault[] } {
  const draft: Draft = {
    elements: [],
    indicators: [],
    relations: [],
    standards: [],
    monitoring: null,
    refused: { elements: [], indicators: [], relations: [] },
    refusedCodes: new Set(),
    lost: new Set(NEEDED_KINDS.filter((kind) => isEmpty(kind, files))),
  };
  const faults: CatalogFault[] = emptyFolders(files);
  const written: WrittenStandard[] = [];
  for (const { path, text, unreadable } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const kind = kindOf(path);
    if (kind === 'foreign') continue;
    if (kind === null) {
      faults.push(misplaced(path));
      continue;
    }
    const document = SourceDocument.parse(path, text);
    const broken = unreadable ? [unreadable] : document.faults;
    if (broken.length > 0 && kind !== 'monitoring') giveUp(kind, text, draft);
    faults.push(...(broken.length > 0 ? broken : readFile(kind, document, draft, written)));
    if (broken.length === 0) faults.push(...controlCharacters(document));
  }
  const inherited = inheritAll(written, draft.lost.has('standards'));
  draft.standards = inherited.standards;
  return { draft, faults: [...faults, ...inherited.faults] };
}

/** Codes that a broken file would give: files that use them are not to blame. */
function codesWrittenIn(text: string): string[] {
  return [...text.matchAll(/\bcode:\s*["']?([A-Z][A-Z0-9]+)/g)].map(([, code = '']) => code);
}

/** Where not even codes can be found, as in UTF-16 or a file without entries, nobody knows what it was to hold. */
function giveUp(kind: FileKind, text: string, draft: Draft): void {
  const codes = codesWrittenIn(text.replace(/^\s*#.*$/gmu, ''));
  for (const code of codes) draft.refusedCodes.add(code);
  if (codes.length === 0 || kind === 'standards') draft.lost.add(kind);
}

function readFile(
  kind: FileKind | 'monitoring',
  document: SourceDocument,
  draft: Draft,
  written: WrittenStandard[],
): CatalogFault[] {
  switch (kind) {
    case 'elements': {
      const list = readList(document, 'elements', elementsShell, () => elementEntry, elementPart, draft);
      draft.elements.push(...list.entries);
      draft.refused.elements.push(...list.refused);
      return list.faults;
    }
    case 'indicators': {
      const list = readList(
        document,
        'indicators',
        indicatorsShell,
        indicatorSchemaFor,
        indicatorPart,
        draft,
      );
      draft.indicators.push(...list.entries);
      draft.refused.indicators.push(...list.refused);
      return list.faults;
    }
    case 'relations': {
      const list = readList(document, 'relations', relationsShell, () => relationEntry, relationPart, draft);
      draft.relations.push(...list.entries);
      draft.refused.relations.push(...list.refused);
      return list.faults;
    }
    case 'standards': {
      const { written: found, faults } = readStandard(document);
      if (found) written.push(found);
      else draft.lost.add('standards');
      return faults;
    }
    case 'monitoring':
      return readMonitoring(document, draft);
  }
}

interface List<T, P> {
  entries: Sited<T>[];
  refused: Sited<P>[];
  faults: CatalogFault[];
}

function readList<S extends z.ZodType, P>(
  document: SourceDocument,
  key: ListKind,
  shell: z.ZodType,
  schemaFor: (item: unknown) => S,
  part: z.ZodType<P>,
  draft: Draft,
): List<z.output<S>, P> {
  const whole = shell.safeParse(document.data);
  const faults = whole.success ? [] : schemaFaults(document, [], shell, whole.error.issues);
  const items = property(document.data, key);
  if (!Array.isArray(items)) {
    giveUp(key, document.text, draft);
    return { entries: [], refused: [], faults };
  }
  const entries: Sited<z.output<S>>[] = [];
  const refused: Sited<P>[] = [];
  for (const [index, item] of items.entries()) {
    const schema = schemaFor(item);
    const parsed = schema.safeParse(item);
    if (parsed.success) {
      entries.push(new Sited(parsed.data, document, [key, index]));
      continue;
    }
    faults.push(...schemaFaults(document, [key, index], schema, parsed.error.issues));
    const left = validPart(item, part, parsed.error.issues);
    if (left) refused.push(new Sited(left.value, document, [key, index], left.refusedKeys));
    const code = property(item, 'code');
    // Nobody refers to a relation by its code.
    if (typeof code === 'string' && key !== 'relations') draft.refusedCodes.add(code);
  }
  return { entries, refused, faults };
}

function readMonitoring(document: SourceDocument, draft: Draft): CatalogFault[] {
  const whole = monitoringFile.safeParse(document.data);
  if (!whole.success) return schemaFaults(document, [], monitoringFile, whole.error.issues);
  draft.monitoring = new Sited(whole.data, document, []);
  return [];
}

function misplaced(path: string): CatalogFault {
  return fault(
    'file-misplaced',
    { file: path, line: 1, column: 1, found: path },
    {
      what: { zh: `没有程序会读这里的文件 ${path}`, en: `nobody reads the file ${path} where it lies` },
      expected: {
        zh: `放在 ${FILE_KINDS.join('/、')}/ 或 layouts/ 下`,
        en: `a file in ${FILE_KINDS.join('/, ')}/ or layouts/`,
      },
      mend: { zh: '移到对应的文件夹，或删去', en: 'move it into the folder that fits, or remove it' },
    },
  );
}

function isEmpty(kind: FileKind, files: SourceFile[]): boolean {
  return !files.some(({ path }) => kindOf(path) === kind);
}

function emptyFolders(files: SourceFile[]): CatalogFault[] {
  return NEEDED_KINDS.filter((kind) => isEmpty(kind, files)).map((kind) =>
    fault(
      'folder-empty',
      { file: `${kind}/`, line: 1, column: 1, found: '' },
      {
        what: { zh: `文件夹 ${kind}/ 里没有 YAML 文件`, en: `the folder ${kind}/ holds no YAML file` },
        expected: { zh: '至少一个 .yaml 文件', en: 'at least one .yaml file' },
        mend: {
          zh: `在 ${kind}/ 里放入 YAML 文件，或检查给出的文件夹`,
          en: `put a YAML file into ${kind}/, or check which folder was given`,
        },
      },
    ),
  );
}
