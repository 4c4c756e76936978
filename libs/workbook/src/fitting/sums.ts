import type { CompiledLayout } from '../layout/compiled.js';
import { foldLabel } from '../layout/label.js';
import type { Cell } from '../read/cell.js';
import type { Grid } from '../table/grid.js';
import type { PathPart } from '../table/path.js';
import type { BodyRow } from './located-table.js';
import { type Lexicon, subjectOf } from './subject.js';

const SUM = /^(?:小计|合计|总计|共计)$/u;
/** 一季度小计 and 科研到款合计: words before it do not change what it is. */
const WITH_WORDS = /.(?:小计|合计|总计)$/u;
const SUFFIX = /(?:小计|合计|总计)$/u;

/** Whether a row only adds others up: 合计, 一季度小计. 合计 beside an indicator is that indicator. */
export function isSum(row: BodyRow, compiled: CompiledLayout, lexicon: Lexicon, grid: Grid): boolean {
  const { path, cells, members } = row;
  if (namesSum(cells.period) || members.some(namesSum)) return true;
  const label = path.at(-1);
  if (!label) return false;
  const total = compiled.totals.has(label.folded) || SUM.test(label.folded);
  if (!total && !(label.folded.endsWith('计') && WITH_WORDS.test(label.folded))) return false;
  if (cells.code || (total && !standsBeside(path.at(-2), row, grid))) return total;
  // 横向技术服务到款额合计 is the indicator itself
  const without = total ? path : [...path.slice(0, -1), withoutSum(label)];
  return [path, without].every(
    (named) => subjectOf({ ...row, path: named }, compiled, lexicon) === undefined,
  );
}

function withoutSum(label: PathPart): PathPart {
  return { ...label, folded: label.folded.replace(SUFFIX, ''), bare: label.bare.replace(SUFFIX, '') };
}

function namesSum(cell: Cell | undefined): boolean {
  if (!cell?.text.trimEnd().endsWith('计')) return false;
  const label = foldLabel(cell.text);
  return SUM.test(label) || WITH_WORDS.test(label);
}

/** In the same row or merged down to it: a name further up is that of another row. */
function standsBeside(parent: PathPart | undefined, { row }: BodyRow, grid: Grid): boolean {
  return (
    parent !== undefined && (parent.cell.row === row || grid.above(row, parent.cell.column) === parent.cell)
  );
}
