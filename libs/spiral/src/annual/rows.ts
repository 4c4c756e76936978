import type { IndicatorResult } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import {
  ANNUAL_FIELDS,
  isWritten,
  type AnnualCell,
  type AnnualEdit,
  type AnnualField,
  type AnnualRow,
} from './annual-row.js';
import { CELLS } from './cells.js';
import { recordedOf, type AnnualFacts } from './recorded.js';

/** 年度诊改: one row for each indicator of the standard, pre-filled from data, with what people wrote instead. */
export const annualRows = (facts: AnnualFacts): AnnualRow[] =>
  facts.scorecard.dimensions.flatMap((d) => d.indicators).map((result) => rowOf(result, facts));

function rowOf(result: IndicatorResult, facts: AnnualFacts): AnnualRow {
  const recorded = recordedOf(result, facts);
  const cell = (field: AnnualField): AnnualCell =>
    cellOf(CELLS[field](recorded), result.code, field, facts.edits);
  return {
    indicator: result.code,
    name: result.name,
    dimension: result.dimension,
    group: result.group,
    cells: Object.fromEntries(ANNUAL_FIELDS.map((f) => [f, cell(f)])) as Record<AnnualField, AnnualCell>,
    promises: [...recorded.promises],
  };
}

function cellOf(
  prefilled: Bilingual,
  indicator: string,
  field: AnnualField,
  edits: readonly AnnualEdit[],
): AnnualCell {
  const edit = edits
    .filter((e) => e.indicator === indicator && e.field === field && isWritten(field))
    .reduce<AnnualEdit | null>((latest, e) => (latest === null || e.at >= latest.at ? e : latest), null);
  if (edit?.text == null) return { text: prefilled, edited: null, prefilled };
  const { text, author, at } = edit;
  return { text: { zh: text, en: text }, edited: { author, at }, prefilled };
}
