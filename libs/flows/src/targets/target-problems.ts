import type { Range, Standard, StandardIndicator } from '@luoxuan/catalog';
import { quantityFrom, Rational } from '@luoxuan/quantity';
import { nameFaults, REASON, textFaults } from '@luoxuan/spiral';
import { problem, type Problem } from '../problem.js';

/** A target as somebody asks for it. */
export interface Proposal {
  indicator: string;
  /** null: the target of the consortium */
  member: string | null;
  year: number;
  /** As typed */
  value: string;
  curve: readonly number[] | null;
  reason: string;
  /** Who sets it */
  by: string;
  /** `file:line:column` where it was written, for one out of a file */
  place?: string;
}

/** What the standard says about the indicator that a target is set for. */
export interface Lines {
  code: string;
  unit: string;
  decimals: number;
  direction: 'up' | 'down' | 'context';
  /** Between which values it can lie at all */
  range: Range;
  entry: StandardIndicator;
}

/** What stands for the unit of a yes or no. */
const YES_NO = '—';

/** Everything about the value itself that speaks against it. */
export function valueProblems(
  { value, year, member }: Pick<Proposal, 'value' | 'year' | 'member'>,
  lines: Lines,
): Problem[] {
  const { code, unit, decimals } = lines;
  const read = quantityFrom(value, unit, { unit, decimals });
  if (!read.ok) {
    const rounded = read.code === 'too-precise' ? read.rounded : null;
    return [
      problem(
        'target-not-a-decimal',
        {
          zh: `${code} 的目标值「${value}」不是以 ${unit} 为单位、至多 ${decimals} 位小数的十进制数`,
          en: `${code}: the target "${value}" is no plain decimal in ${unit} with ${decimals} decimals at most`,
        },
        rounded === null
          ? {
              zh: '只写数字，例如 3515.53；不带单位、千分位和百分号',
              en: 'write the number alone, such as 3515.53',
            }
          : { zh: `例如 ${rounded}`, en: `such as ${rounded}` },
        { indicator: code, year, found: value, unit, decimals },
      ),
    ];
  }
  const impossible = outOfRange(value, year, lines);
  if (impossible.length > 0) return impossible;
  // the standard's lines are about the whole consortium: a member's share of it lies below them
  return member === null ? [...insideWarning(value, year, lines), ...beyondFloor(value, year, lines)] : [];
}

/** A target that no figure can reach. */
function outOfRange(value: string, year: number, { code, unit, range }: Lines): Problem[] {
  const target = new Rational(value);
  const { least, most } = range;
  const isAnswer = unit === YES_NO;
  const fits = target.compare(least) >= 0 && (most === null || target.compare(most) <= 0);
  if (fits && (!isAnswer || target.equals(least) || target.equals(1))) return [];
  const [from, to] = [least.toString(), most?.toString()];
  const mend =
    to === undefined
      ? { zh: `目标值不小于 ${from}`, en: `a target is ${from} or more` }
      : { zh: `目标值在 ${from} 到 ${to} 之间`, en: `a target lies from ${from} to ${to}` };
  return [
    problem(
      'target-out-of-range',
      {
        zh: `${code} 的目标值 ${value} 不可能达到`,
        en: `${code}: the target ${value} cannot be`,
      },
      isAnswer ? { zh: '是否类指标写 1（是）或 0（否）', en: 'write 1 for yes or 0 for no' } : mend,
      { indicator: code, year, found: value },
    ),
  ];
}

/** Who reaches the target must not be warned: the rule of the catalogue's own check. */
function insideWarning(value: string, year: number, { code, unit, direction, entry }: Lines): Problem[] {
  const line = entry.warning?.yellow;
  if (line === undefined || direction === 'context') return [];
  const order = new Rational(line).compare(value);
  if (direction === 'up' ? order < 0 : order > 0) return [];
  const [zh, en] = direction === 'up' ? ['高于', 'above'] : ['低于', 'below'];
  return [
    problem(
      'target-in-warning',
      {
        zh: `${code} 的目标值 ${value} ${unit} 落在预警区间（预警值 ${line} ${unit}）`,
        en: `${code}: the target ${value} ${unit} lies in the warning region (its line is ${line} ${unit})`,
      },
      { zh: `目标值应${zh} ${line}`, en: `a target ${en} ${line}` },
      { indicator: code, year, found: value, line },
    ),
  ];
}

function beyondFloor(value: string, year: number, { code, unit, direction, entry }: Lines): Problem[] {
  const floor = typeof entry.floor === 'object' ? entry.floor[year] : entry.floor;
  if (floor === undefined || direction === 'context') return [];
  const order = new Rational(floor).compare(value);
  if (direction === 'up' ? order <= 0 : order >= 0) return [];
  return [
    problem(
      'target-below-floor',
      {
        zh: `${code} 的目标值 ${value} ${unit} 低于标准值 ${floor} ${unit} 的要求`,
        en: `${code}: the target ${value} ${unit} asks for less than the floor ${floor} ${unit}`,
      },
      { zh: '目标值至少要达到标准值', en: 'a target meets the floor at least' },
      { indicator: code, year, found: value, line: floor },
    ),
  ];
}

/** A curve has twelve cumulative shares that never fall and end at 1. */
export function curveProblems(curve: readonly number[] | null, code: string): Problem[] {
  if (curve === null) return [];
  const rises = curve.every((share, n) => share >= (curve[n - 1] ?? 0) && share <= 1);
  if (curve.length === 12 && rises && curve[11] === 1) return [];
  return [
    problem(
      'curve-shape',
      {
        zh: `${code} 的计划曲线不对：${curve.join(' ')}`,
        en: `${code}: the plan curve is not right: ${curve.join(' ')}`,
      },
      {
        zh: '写 12 个累计比例：逐月不减，12 月为 1',
        en: 'write 12 cumulative shares that never fall and end at 1 in December',
      },
      { indicator: code, found: curve.join(' ') },
    ),
  ];
}

/** Nothing is decided without a name and a reason. */
export function authorProblems({ by, reason }: { by: string; reason: string }): Problem[] {
  const problems: Problem[] = [];
  if (by.trim() === '')
    problems.push(
      problem(
        'no-author',
        { zh: '没有写明是谁', en: 'it is not said by whom' },
        { zh: '用 --by 写明姓名', en: 'give a name by --by' },
      ),
    );
  if (reason.trim() === '')
    problems.push(
      problem(
        'no-reason',
        { zh: '没有写明理由', en: 'no reason is given' },
        { zh: '用 --reason 写明理由', en: 'give a reason by --reason' },
      ),
    );
  return [...problems, ...nameFaults(by), ...textFaults(reason, REASON)];
}

/** The problem of a target out of a file, with its place in front. */
export const atPlace = ({ message, details, ...rest }: Problem, place: string): Problem => ({
  ...rest,
  message: { zh: `${place}: ${message.zh}`, en: `${place}: ${message.en}` },
  details: { ...details, place },
});

/** The indicator's place in the standard of the year. */
export const entryIn = (standard: Standard, code: string): StandardIndicator | undefined =>
  standard.dimensions.flatMap((d) => d.groups.flatMap((g) => g.indicators)).find((i) => i.code === code);
