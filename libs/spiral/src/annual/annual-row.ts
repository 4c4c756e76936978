import type { Figure } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';

/** 目标 — 标准 — 现状 — 问题 — 原因 — 改进措施 — 成效 */
export const ANNUAL_FIELDS = ['goal', 'standard', 'state', 'problem', 'cause', 'measures', 'effect'] as const;
export type AnnualField = (typeof ANNUAL_FIELDS)[number];

/**
 * What people may write in their own words. Goal, standard and state are facts: a goal takes two people (decision 0019),
 * a line of the standard its catalogue, a state the figures that were reported.
 */
export const WRITTEN_FIELDS = ['problem', 'cause', 'measures', 'effect'] as const satisfies AnnualField[];

export const isWritten = (field: string): boolean => (WRITTEN_FIELDS as readonly string[]).includes(field);

export const ANNUAL_FIELD_NAMES: Readonly<Record<AnnualField, Bilingual>> = {
  goal: { zh: '目标', en: 'Goal' },
  standard: { zh: '标准', en: 'Standard' },
  state: { zh: '现状', en: 'State' },
  problem: { zh: '问题', en: 'Problem' },
  cause: { zh: '原因', en: 'Cause' },
  measures: { zh: '改进措施', en: 'Measures' },
  effect: { zh: '成效', en: 'Effect' },
};

/** What somebody wrote instead of what was pre-filled. The latest of an indicator and field counts. */
export interface AnnualEdit {
  indicator: string;
  field: AnnualField;
  /** null: as pre-filled again */
  text: string | null;
  author: string;
  /** ISO 8601, UTC */
  at: string;
}

export interface AnnualCell {
  text: Bilingual;
  /** Who wrote it and when; null where it stands as pre-filled. */
  edited: { author: string; at: string } | null;
  /** As data say, also where somebody wrote something else. */
  prefilled: Bilingual;
}

/** A promise of an earlier year that this year's data were to keep. */
export interface KeptPromise {
  what: string;
  owner: string;
  /** Key of the period promised for */
  by: string;
  promised: Figure;
  value: Figure;
  /** null: the data do not say yet */
  kept: boolean | null;
}

/** One indicator in the annual diagnosis. */
export interface AnnualRow {
  indicator: string;
  name: string;
  dimension: string;
  group: string;
  cells: Record<AnnualField, AnnualCell>;
  promises: KeptPromise[];
}
