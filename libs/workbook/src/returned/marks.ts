import type { Finding, FindingLevel } from '../findings/finding.js';
import { parseAddress } from '../read/address.js';
import type { Range } from '../read/cell.js';
import { BY_GRAVITY, LEVELS } from './levels.js';

/** One cell to be marked: with the colour of its gravest finding and a comment for all of them. */
export interface Mark {
  row: number;
  column: number;
  level: FindingLevel;
  comment: string;
}

interface MarkedSheet {
  name: string;
  merges: Range[];
}

interface Place {
  /** Position among the sheets. */
  sheet: number;
  row: number;
  column: number;
  findings: Finding[];
}

/** Findings beyond this are no longer read in a comment; the list has them all. */
const MOST_IN_COMMENT = 6;
const LONGEST_COMMENT = 4000;
/** A workbook with more marks than this is slow to open, and nobody looks at them one by one. */
export const MOST_MARKS = 1000;

/**
 * The marks of each sheet, row by row, at most `MOST_MARKS` in all, the gravest first.
 *
 * @returns marks in the order of `sheets`, and how many cells with a finding have none
 */
export function marksOf(
  findings: readonly Finding[],
  sheets: readonly MarkedSheet[],
  listName: string,
): { marks: Mark[][]; left: number } {
  const places = [...placesOf(findings, sheets).values()];
  const gravest = BY_GRAVITY.flatMap((level) => places.filter((place) => levelOf(place.findings) === level));
  const marks = sheets.map(({ merges }, index) =>
    visible(
      gravest.slice(0, MOST_MARKS).filter(({ sheet }) => sheet === index),
      merges,
    )
      .map(({ row, column, findings: here }) => ({
        row,
        column,
        level: levelOf(here),
        comment: commentOf(here, listName),
      }))
      .sort((a, b) => a.row - b.row || a.column - b.column),
  );
  return { marks, left: Math.max(0, gravest.length - MOST_MARKS) };
}

/** By cell. Of two sheets with one name, the first has the marks. */
function placesOf(findings: readonly Finding[], sheets: readonly MarkedSheet[]): Map<string, Place> {
  const indexOf = new Map(sheets.map(({ name }, index) => [name, index] as const).reverse());
  const places = new Map<string, Place>();
  for (const finding of findings) {
    const sheet = indexOf.get(finding.sheet ?? '');
    const at = finding.ref === null ? null : parseAddress(finding.ref);
    if (sheet === undefined || finding.sheet === null || at === null) continue;
    addTo(places, { sheet, ...at, findings: [finding] });
  }
  return places;
}

/** A finding inside a merge belongs to its visible cell. */
function visible(places: Place[], merges: Range[]): Place[] {
  const shown = new Map<string, Place>();
  for (const place of places) {
    const merge = merges.find((range) => inside(place.row, place.column, range));
    addTo(shown, { ...place, row: merge?.top ?? place.row, column: merge?.left ?? place.column });
  }
  return [...shown.values()];
}

function addTo(places: Map<string, Place>, place: Place): void {
  const key = `${place.sheet} ${place.row} ${place.column}`;
  const known = places.get(key);
  if (known) known.findings.push(...place.findings);
  else places.set(key, { ...place, findings: [...place.findings] });
}

function inside(row: number, column: number, { top, left, bottom, right }: Range): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function levelOf(findings: readonly Finding[]): FindingLevel {
  return BY_GRAVITY.find((level) => findings.some((finding) => finding.level === level)) ?? 'hint';
}

const BEGINNING = new RegExp(
  `^(?:${BY_GRAVITY.map((level) => `${LEVELS[level].sign} ${LEVELS[level].zh}`).join('|')}) [a-z0-9-]+\n`,
  'u',
);

/** Whether a comment begins as those of marks do. */
export function looksLikeOurs(comment: string): boolean {
  return BEGINNING.test(comment);
}

function commentOf(findings: readonly Finding[], listName: string): string {
  const sorted = BY_GRAVITY.flatMap((level) => findings.filter((finding) => finding.level === level));
  const shown = sorted.slice(0, MOST_IN_COMMENT).map(({ level, code, message, expected, mend }) => {
    const { sign, zh } = LEVELS[level];
    return `${sign} ${zh} ${code}\n${message.zh}\n应为：${expected.zh}\n改法：${mend.zh}\n${message.en}`;
  });
  const rest = sorted.length - shown.length;
  const whole = [...shown, ...(rest > 0 ? [`还有 ${rest} 条，见「${listName}」`] : [])].join('\n\n');
  return whole.length <= LONGEST_COMMENT ? whole : `${whole.slice(0, LONGEST_COMMENT)}…`;
}
