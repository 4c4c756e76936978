import { type CatalogFault, fault, type SourceDocument } from '@luoxuan/catalog';
import { sameDimension, unitOf } from '@luoxuan/quantity';
import type { KnownElements } from '../known-elements.js';
import { foldLabel } from '../label.js';
import { type LayoutLabel, textOf } from '../layout.js';
import type { LayoutEntry } from '../schema.js';
import { overlap, repeated } from './repeated-labels.js';

type Item = NonNullable<LayoutEntry['items']>[number];

/** Items: each label for one of them, years in order, and elements and units that the catalogue knows. */
export function itemFaults(
  document: SourceDocument,
  { items = [] }: LayoutEntry,
  elements: KnownElements | undefined,
): CatalogFault[] {
  const claims = new Map<string, Claim[]>();
  return items.flatMap((item, index) => [
    ...item.labels.flatMap((label, at) =>
      labelFaults(document, { label, index, unit: item.unit }, at, claims),
    ),
    ...elementFault(document, item, index, elements),
    ...unitFault(document, item, index, elements),
  ]);
}

interface Claim {
  label: LayoutLabel;
  index: number;
  unit: string | undefined;
}

function labelFaults(
  document: SourceDocument,
  claim: Claim,
  at: number,
  claims: Map<string, Claim[]>,
): CatalogFault[] {
  const { label, index } = claim;
  const folded = foldLabel(textOf(label));
  const known = claims.get(folded) ?? [];
  const path = ['items', index, 'labels', at];
  const before = known.find((other) => overlap(other.label, label) && !toldApart(other, claim));
  claims.set(folded, [...known, claim]);
  const faults = before ? [repeated(document, path, textOf(label), `items[${before.index + 1}]`)] : [];
  if (
    typeof label === 'string' ||
    label.from === undefined ||
    label.to === undefined ||
    label.from <= label.to
  )
    return faults;
  const reversed = fault('validity-reversed', document.site([...path, 'to']), {
    what: { zh: `「${label.text}」的 to 早于 from`, en: `to of ${label.text} lies before from` },
    expected: { zh: 'from 不晚于 to', en: 'from not after to' },
    mend: { zh: '改正年份', en: 'correct the years' },
  });
  return [...faults, reversed];
}

/** 课程总数 in 门 and 课程总数 in 学时. */
function toldApart(a: Claim, b: Claim): boolean {
  const [one, two] = [unitOf(a.unit ?? ''), unitOf(b.unit ?? '')];
  return one !== undefined && two !== undefined && !sameDimension(one, two);
}

function elementFault(
  document: SourceDocument,
  { element }: Item,
  index: number,
  elements: KnownElements | undefined,
): CatalogFault[] {
  if (element === undefined || !elements || elements.has(element)) return [];
  return [
    fault('unknown-code', document.site(['items', index, 'element']), {
      what: { zh: `目录中没有采集项 ${element}`, en: `the catalogue has no element ${element}` },
      expected: { zh: '采集项目录中的编码', en: 'the code of an element of the catalogue' },
      mend: {
        zh: '改正编码，或先在目录中添加这个采集项',
        en: 'correct the code, or add the element to the catalogue',
      },
    }),
  ];
}

function unitFault(
  document: SourceDocument,
  { element, unit }: Item,
  index: number,
  elements: KnownElements | undefined,
): CatalogFault[] {
  if (unit === undefined) return [];
  const written = unitOf(unit);
  const own = unitOf(elements?.get(element ?? '')?.unit ?? unit);
  if (written && own && sameDimension(written, own)) return [];
  return [
    fault('unknown-unit', document.site(['items', index, 'unit']), {
      what: written
        ? {
            zh: `单位 ${unit} 与采集项 ${element ?? ''} 的单位不是同类`,
            en: `${unit} is of another kind than the unit of ${element ?? ''}`,
          }
        : { zh: `不认识的单位 ${unit}`, en: `${unit} is no known unit` },
      expected: { zh: '与采集项同类的计量单位', en: 'a unit of the same kind as that of the element' },
      mend: { zh: '改正单位，或删去这一行', en: 'correct the unit, or remove the line' },
    }),
  ];
}
