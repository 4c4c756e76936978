import type { Element } from '@luoxuan/catalog';
import { type Correction, type CorrectionFault, resolveCorrections } from './correction.js';
import { labelsOf, type MappedLabel, type Mapping } from './mapping.js';
import { REASON } from './reason.js';

export type Corrected = { ok: true; mapping: Mapping } | { ok: false; faults: CorrectionFault[] };

/** The mapping as a person decided it. An element that is set for one label is taken from the one that had it. */
export function correctMapping(
  mapping: Mapping,
  corrections: readonly Correction[],
  elements: ReadonlyMap<string, Element>,
): Corrected {
  const { decided, faults } = resolveCorrections(mapping, corrections, elements);
  if (faults.length > 0) return { ok: false, faults };
  const decisions = new Map(decided.map(({ label, element }) => [label, element]));
  const winners = new Map(
    decided.flatMap(({ label, element }) => (element ? [[element.code, label] as const] : [])),
  );
  const correct = (label: MappedLabel): MappedLabel => {
    const element = decisions.get(label);
    if (element !== undefined) return decidedLabel(label, element);
    const winner = winners.get(label.element ?? '');
    return winner ? lost(label, winner) : label;
  };
  return {
    ok: true,
    mapping: {
      ...mapping,
      tables: mapping.tables.map((table) => ({ ...table, labels: table.labels.map(correct) })),
    },
  };
}

function decidedLabel(label: MappedLabel, element: Element | null): MappedLabel {
  return {
    ...label,
    element: element?.code ?? null,
    elementName: element?.name ?? null,
    ignored: element === null,
    confidence: element === null ? 0 : 1,
    reasons: [element === null ? REASON.notRead() : REASON.set()],
    alternatives: label.alternatives.filter((alternative) => alternative.element !== element?.code),
  };
}

function lost(label: MappedLabel, winner: MappedLabel): MappedLabel {
  return {
    ...label,
    element: null,
    elementName: null,
    confidence: 0,
    reasons: [REASON.taken(label.element ?? '', winner.label, winner.ref)],
  };
}

/** How many labels have an element, are not to be read, and are open. */
export function countLabels(mapping: Mapping): Record<'mapped' | 'ignored' | 'open', number> {
  const labels = labelsOf(mapping);
  const mapped = labels.filter(({ element }) => element !== null).length;
  const ignored = labels.filter((label) => label.ignored).length;
  return { mapped, ignored, open: labels.length - mapped - ignored };
}
