import type { ElementExplanation, Gap, IndicatorResult, InputRef } from '@luoxuan/scoring';
import { cellRanges, numberRanges } from './cell-ranges.js';
import { periodText, spanText } from './period-text.js';
import { inSentence, type Printer } from './printed.js';
import type {
  ElementProvenance,
  IndicatorProvenance,
  ObservationRow,
  ProvenanceLine,
} from './report-model.js';

/** More lines than this would bury the report: then members that report in the same cells share a line. */
const MOST_LINES = 500;

export interface Naming {
  printer: Printer;
  /** Member code → name */
  memberNames: ReadonlyMap<string, string>;
  /** Submission → number of its file within the report */
  fileNumbers: ReadonlyMap<number, number>;
}

/** Where the figures come from: the observations of one member out of the same cells make one line. */
export function provenance(indicators: readonly IndicatorResult[], naming: Naming): IndicatorProvenance[] {
  const detailed = provenanceBy('member', indicators, naming);
  const lines = detailed.flatMap((i) => i.elements.flatMap((e) => e.lines)).length;
  return lines > MOST_LINES ? provenanceBy('cells', indicators, naming) : detailed;
}

type Grouping = 'member' | 'cells';

function provenanceBy(
  grouping: Grouping,
  indicators: readonly IndicatorResult[],
  naming: Naming,
): IndicatorProvenance[] {
  const seen = new Map<string, string>();
  return indicators.map((indicator) => ({
    code: indicator.code,
    name: indicator.name,
    formula: indicator.explanation.formula,
    periodText: periodText(indicator.explanation.period),
    value: inSentence(naming.printer.figure(indicator.value)),
    elements: indicator.explanation.elements.map((element) => {
      const key = JSON.stringify([
        element.element,
        element.inputs.map((i) => [i.submission, i.sheet, i.ref]),
      ]);
      const sameAs = element.inputs.length > 1 ? (seen.get(key) ?? null) : null;
      if (!seen.has(key)) seen.set(key, indicator.code);
      return elementProvenance(element, sameAs, grouping, naming);
    }),
    gaps: gapTexts(indicator.explanation.gaps, naming),
  }));
}

const TIME: Readonly<Record<string, string>> = { sum: '各期累加', last: '取最近一期', mean: '各期平均' };
const MEMBERS: Readonly<Record<string, string>> = {
  sum: '各成员相加',
  lead: '由牵头单位报送',
  distinct: '去重后由牵头单位报送',
  weighted: '按样本量加权',
};

/** `time: sum, members: lead` in words; anything else stays as it is. */
function rollupText(rollup: string): string {
  const [, time, members] = /^time: (\w+), members: (\w+)$/.exec(rollup) ?? [];
  if (time === undefined || members === undefined) return rollup;
  return `${TIME[time] ?? time}，${MEMBERS[members] ?? members}`;
}

function elementProvenance(
  element: ElementExplanation,
  sameAs: string | null,
  grouping: Grouping,
  naming: Naming,
): ElementProvenance {
  return {
    code: element.element,
    name: element.name,
    rollup: rollupText(element.rollup),
    figure: inSentence(naming.printer.figure(element.figure)),
    sameAs,
    lines: sameAs === null ? linesOf(element.inputs, grouping, naming) : [],
  };
}

function linesOf(inputs: readonly InputRef[], grouping: Grouping, naming: Naming): ProvenanceLine[] {
  const perSheet = groupBy(inputs, (i) => JSON.stringify([i.member, i.submission, i.sheet]));
  const perCells = groupBy(perSheet, (group) => {
    const first = group[0];
    return JSON.stringify([
      grouping === 'member' ? first?.member : '',
      first?.sheet,
      cellRanges(group.map((i) => i.ref)),
    ]);
  });
  return perCells.flatMap((groups) => {
    const all = groups.flat();
    const first = all[0];
    if (first === undefined) return [];
    return [
      {
        member: membersText([...new Set(all.map((i) => i.member))], naming.memberNames),
        periods: spanText(all.map((i) => i.period)),
        sheet: first.sheet,
        cells: cellRanges(all.map((i) => i.ref)),
        files: numberRanges(all.map((i) => numberOf(i, naming))),
        count: all.length,
      },
    ];
  });
}

const numberOf = ({ submission }: InputRef, { fileNumbers }: Naming): number =>
  fileNumbers.get(submission) ?? submission;

function membersText(codes: readonly string[], memberNames: ReadonlyMap<string, string>): string {
  const [first = ''] = codes;
  const name = memberNames.get(first) ?? first;
  return codes.length > 1 ? `${name}等 ${codes.length} 个成员` : name;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

const gapTexts = (gaps: readonly Gap[], { memberNames }: Naming): string[] =>
  groupBy(gaps, (g) => JSON.stringify([g.element, g.member])).flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const member = memberNames.get(first.member) ?? first.member;
    return [`${member} ${first.element}（${spanText(group.map((g) => g.period))}）`];
  });

/** Every single observation, for the workbook. */
export const observationRows = (indicators: readonly IndicatorResult[], naming: Naming): ObservationRow[] =>
  indicators.flatMap((indicator) =>
    indicator.explanation.elements.flatMap((element) =>
      element.inputs.map((input) => ({
        indicator: indicator.code,
        indicatorName: indicator.name,
        element: input.element,
        elementName: element.name,
        member: naming.memberNames.get(input.member) ?? input.member,
        period: periodText(input.period),
        text: input.text,
        value: /^-?\d+(\.\d+)?$/.test(input.text) ? Number(input.text) : null,
        unit: input.unit,
        file: input.file,
        sheet: input.sheet,
        cell: input.ref,
        fileNumber: numberOf(input, naming),
      })),
    ),
  );
