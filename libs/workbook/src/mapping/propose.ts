import type { Element } from '@luoxuan/catalog';
import type { Period } from '@luoxuan/period';
import type { SubmittingMember } from '../submission/submission.js';
import type { GenericTable } from '../table/table.js';
import { assign, type Decision } from './assign.js';
import { MOST_ALTERNATIVES } from './certainty.js';
import { mapColumns } from './column-roles.js';
import { type Alternative, type MappedLabel, type Mapping } from './mapping.js';
import { type Candidate, labelMatcher, type MatchLabel } from './match-label.js';
import { orient } from './orientation.js';
import { REASON, type Reason } from './reason.js';
import type { TableLabel } from './table-labels.js';

/** Different labels that are looked at. A submission has some hundred; the choice among them costs their cube. */
export const MOST_LABELS = 400;
/** Tables that are looked at; which way each lies is found by trying its labels. */
export const MOST_TABLES = 60;

/** Whose file it is and what for; what is left out is not held against an element. */
export interface MappingRequest {
  member?: Pick<SubmittingMember, 'kind' | 'lead'>;
  period?: Period;
}

/**
 * Proposes an element for each row or column label of the tables that a user can see: each element once, each label
 * with its certainty and the reasons. The same label in several places is one.
 */
export function proposeMapping(
  tables: readonly GenericTable[],
  elements: Iterable<Element>,
  request: MappingRequest = {},
): Mapping {
  const match = remembering(labelMatcher(elements, request));
  const visible = tables.filter(({ hidden }) => !hidden);
  const oriented = visible.slice(0, MOST_TABLES).map((table) => ({ table, ...orient(table, match) }));
  const distinct = new Map<string, TableLabel>();
  for (const label of oriented.flatMap(({ labels }) => labels)) {
    if (!distinct.has(label.key)) distinct.set(label.key, label);
  }
  const looked = [...distinct.values()].slice(0, MOST_LABELS);
  const candidates = looked.map(({ context }) => match(context));
  const decisions = assign(candidates);
  const mapped = new Map(
    looked.map((label, index) => [
      label,
      mappedLabel(label, decisions[index] ?? { kind: 'none' }, candidates[index] ?? [], looked),
    ]),
  );
  return {
    tables: oriented.map(({ table, orientation, labels }) => ({
      sheet: table.sheet,
      title: table.title?.text.trim() ?? null,
      orientation,
      headerRow: table.header.top,
      columns: mapColumns(table, orientation, request.period),
      labels: labels.flatMap((label) => (distinct.get(label.key) === label ? (mapped.get(label) ?? []) : [])),
    })),
    leftOut: { tables: visible.length - oriented.length, labels: distinct.size - looked.length },
  };
}

function remembering(match: MatchLabel): MatchLabel {
  const known = new Map<string, Candidate[]>();
  return (label) => {
    const key = JSON.stringify([label.text, label.code, label.unit, label.generalUnit, label.parents]);
    const found = known.get(key) ?? match(label);
    known.set(key, found);
    return found;
  };
}

function mappedLabel(
  { label, ref, unit }: TableLabel,
  decision: Decision,
  candidates: Candidate[],
  all: TableLabel[],
): MappedLabel {
  const chosen = decision.kind === 'proposed' ? decision.candidate : null;
  return {
    label,
    ref,
    unit: unit ?? null,
    element: chosen?.element.code ?? null,
    elementName: chosen?.element.name ?? null,
    ignored: false,
    confidence: chosen?.confidence ?? 0,
    reasons: reasonsFor(decision, candidates, all),
    alternatives: candidates
      .filter((candidate) => candidate !== chosen)
      .slice(0, MOST_ALTERNATIVES)
      .map(alternative),
  };
}

const alternative = ({ element, confidence, reasons }: Candidate): Alternative => ({
  element: element.code,
  elementName: element.name,
  confidence,
  reasons,
});

function reasonsFor(decision: Decision, candidates: Candidate[], all: TableLabel[]): Reason[] {
  switch (decision.kind) {
    case 'proposed':
      return decision.candidate.reasons;
    case 'tie':
      return [REASON.tie(decision.candidates.map(({ element }) => element.code))];
    case 'tie-of-labels':
      return [
        REASON.tieOfLabels(
          decision.candidate.element.code,
          decision.others.map((other) => all[other]?.label ?? ''),
        ),
      ];
    case 'taken': {
      const winner = all[decision.by];
      return [REASON.taken(decision.candidate.element.code, winner?.label ?? '', winner?.ref ?? '')];
    }
    case 'none':
      return [candidates.length === 0 ? REASON.nothingNear() : REASON.tooDoubtful()];
  }
}
