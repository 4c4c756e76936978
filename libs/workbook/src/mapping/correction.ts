import type { Element } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';
import { foldLabel } from '../layout/label.js';
import { bareName } from '../table/path.js';
import { likenessIndex } from './likeness.js';
import { labelsOf, type MappedLabel, type Mapping } from './mapping.js';

/** What a person decides about one label. */
export interface Correction {
  /** The label as shown, its last part, or the address of its cell: 就业人数/升学, 升学, B7, 表一!B7. */
  label: string;
  /** Element code; null: the label is known and not read. */
  element: string | null;
}

export interface CorrectionFault {
  code:
    | 'not-a-correction'
    | 'unknown-label'
    | 'ambiguous-label'
    | 'label-set-twice'
    | 'unknown-element'
    | 'element-set-twice';
  found: string;
  message: Bilingual;
  mend: Bilingual;
}

/** Written for the code of a label that is not to be read. */
export const NOT_READ = '-';

/** `label=CODE`; the last `=` counts, for labels may have one. */
export function parseCorrection(
  text: string,
): { ok: true; correction: Correction } | { ok: false; fault: CorrectionFault } {
  const at = text.lastIndexOf('=');
  const [label, code] = [text.slice(0, at).trim(), foldLabel(text.slice(at + 1)).toUpperCase()];
  if (at > 0 && label !== '' && code !== '')
    return { ok: true, correction: { label, element: code === NOT_READ ? null : code } };
  return {
    ok: false,
    fault: {
      code: 'not-a-correction',
      found: text,
      message: { zh: `「${text}」不是「标签=编码」`, en: `"${text}" is not label=CODE` },
      mend: {
        zh: '例如 --set "横向到款=SRV04"；不读取的标签写 --set "标签=-"',
        en: 'such as --set "横向到款=SRV04"; for a label that is not to be read, --set "label=-"',
      },
    },
  };
}

/** A correction with the label that it is about. */
export interface Decided {
  label: MappedLabel;
  element: Element | null;
}

/** Finds the label and the element of each correction; all faults at once. */
export function resolveCorrections(
  mapping: Mapping,
  corrections: readonly Correction[],
  elements: ReadonlyMap<string, Element>,
): { decided: Decided[]; faults: CorrectionFault[] } {
  const decided: Decided[] = [];
  const faults: CorrectionFault[] = [];
  for (const correction of corrections) {
    const found = findLabels(mapping, correction.label);
    const [label, ...others] = found;
    const element = correction.element === null ? null : elements.get(correction.element);
    if (!label) faults.push(unknownLabel(correction.label, mapping));
    else if (others.length > 0) faults.push(ambiguousLabel(correction.label, found));
    else if (decided.some((before) => before.label === label))
      faults.push(setTwice('label', correction.label));
    if (element === undefined) faults.push(unknownElement(correction.element ?? '', elements));
    else if (element && decided.some((before) => before.element === element))
      faults.push(setTwice('element', element.code));
    else if (label && others.length === 0) decided.push({ label, element });
  }
  return { decided, faults };
}

/** By the whole label, else by its last part, with 其中 or without, else by the cell. */
function findLabels({ tables }: Mapping, wanted: string): MappedLabel[] {
  const folded = foldLabel(wanted);
  const all = tables.flatMap(({ sheet, labels }) => labels.map((label) => ({ sheet, label })));
  const ways: ((at: (typeof all)[number]) => boolean)[] = [
    ({ label }) => foldLabel(label.label) === folded,
    ({ label }) => foldLabel(lastPart(label.label)) === folded,
    ({ label }) => bareName(foldLabel(lastPart(label.label))) === folded,
    ({ sheet, label }) => [label.ref, `${sheet}!${label.ref}`].some((ref) => foldLabel(ref) === folded),
  ];
  return (
    ways
      .map((way) => all.filter(way))
      .find((found) => found.length > 0)
      ?.map(({ label }) => label) ?? []
  );
}

const lastPart = (label: string): string => label.slice(label.lastIndexOf('/') + 1);

const MOST_NAMED = 3;
const LEAST_LIKE = 0.3;

function nearest(wanted: string, texts: string[]): string[] {
  const index = likenessIndex(texts.map((text) => ({ text: foldLabel(text), entry: text })));
  return index
    .alike(foldLabel(wanted))
    .filter(({ share }) => share >= LEAST_LIKE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_NAMED)
    .map(({ entry }) => entry);
}

function unknownLabel(found: string, mapping: Mapping): CorrectionFault {
  const near = nearest(
    found,
    labelsOf(mapping).map(({ label }) => label),
  );
  return {
    code: 'unknown-label',
    found,
    message: { zh: `表中没有标签「${found}」`, en: `the tables have no label ${found}` },
    mend:
      near.length > 0
        ? { zh: `相近的标签：${near.join('、')}`, en: `labels near it: ${near.join(', ')}` }
        : {
            zh: '照 luoxuan map 列出的标签或单元格书写',
            en: 'write the label, or its cell, as luoxuan map lists it',
          },
  };
}

function ambiguousLabel(found: string, labels: MappedLabel[]): CorrectionFault {
  const list = labels.map(({ label, ref }) => `${label} (${ref})`);
  return {
    code: 'ambiguous-label',
    found,
    message: {
      zh: `标签「${found}」有 ${labels.length} 处`,
      en: `the label ${found} stands in ${labels.length} places`,
    },
    mend: {
      zh: `写全，或写单元格：${list.join('、')}`,
      en: `write all of it, or its cell: ${list.join(', ')}`,
    },
  };
}

function setTwice(what: 'label' | 'element', found: string): CorrectionFault {
  const words = {
    label: { zh: `标签「${found}」指定了两次`, en: `the label ${found} is set twice` },
    element: { zh: `采集项 ${found} 指定给了两个标签`, en: `the element ${found} is set for two labels` },
  };
  return {
    code: `${what}-set-twice`,
    found,
    message: words[what],
    mend: { zh: '只保留一个 --set', en: 'keep one --set' },
  };
}

function unknownElement(found: string, elements: ReadonlyMap<string, Element>): CorrectionFault {
  const near = nearest(found, [...elements.keys()]);
  return {
    code: 'unknown-element',
    found,
    message: { zh: `没有采集项 ${found}`, en: `there is no element ${found}` },
    mend:
      near.length > 0
        ? { zh: `相近的编码：${near.join('、')}`, en: `codes near it: ${near.join(', ')}` }
        : { zh: '写采集项编码，例如 SRV04', en: 'write the code of an element, such as SRV04' },
  };
}
