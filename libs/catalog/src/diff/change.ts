import type { Bilingual } from '@luoxuan/wording';

export type SubjectKind = 'element' | 'indicator' | 'relation' | 'standard' | 'dimension' | 'group' | 'entry';

/** What changed: an `entry` is an indicator as it stands in a standard, with its weight and lines. */
export interface Subject {
  kind: SubjectKind;
  code: string;
  name: Bilingual;
  /** `consortium@2025.1`, for what stands in a standard. */
  standard?: string;
  /** Which side is better, where lines are held against the figure. */
  direction?: 'up' | 'down' | 'context';
}

/** Which part of it changed; `existence` = added or removed. */
export const FIELDS = [
  'existence',
  'code',
  'name',
  'status',
  'clause',
  'set',
  'unit',
  'decimals',
  'type',
  'period',
  'time',
  'members',
  'weightedBy',
  'owner',
  'reportedBy',
  'definition',
  'aliases',
  'evidence',
  'sole',
  'direction',
  'formula',
  'window',
  'version',
  'text',
  'level',
  'weight',
  'kind',
  'group',
  'dimension',
  'target',
  'floor',
  'yellow',
  'red',
  'curve',
  'rule',
  'benchmark',
  'years',
  'source',
  'extends',
  'cap',
  'attainmentWeight',
  'progressWeight',
  'progressSpan',
  'progressSpanPoints',
  'dueDays',
  'behindPlan',
] as const;
export type Field = (typeof FIELDS)[number];

/** One difference. Of what is there on one side only the other is null. */
export interface Change {
  subject: Subject;
  field: Field;
  /** Year of a line, month of a version, period or level of a parameter. */
  of?: string;
  before: Bilingual | null;
  after: Bilingual | null;
}
