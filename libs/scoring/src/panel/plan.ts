import type {
  Catalog,
  Element,
  Indicator,
  ReportingPeriod,
  Standard,
  StandardIndicator,
} from '@luoxuan/catalog';
import { isRate } from '../comparison/comparison.js';
import { accumulates, isCumulative } from '../values/plan.js';
import { programOf, type Program } from './linear.js';
import { isPanelRule } from './rules.js';

/** One indicator of a standard, made flat: what the loops need and nothing else. */
export interface PlannedIndicator {
  code: string;
  period: ReportingPeriod;
  elements: readonly Element[];
  program: Program;
  /** 1 the higher the better, -1 the lower, 0 context only */
  direction: 1 | -1 | 0;
  /** It changes in 百分点. */
  rate: boolean;
  /** Held against the share of the year's plan that is due, with the year up to date. */
  accumulates: boolean;
  /** Its own figure runs from January, too. */
  cumulative: boolean;
  graded: boolean;
  /** Share of the whole: the dimension's weight × its share of the weights in it. */
  weight: number;
  /** As the standard has it: targets by year, and the curve of its plan. */
  entry: StandardIndicator;
  /** In % */
  cap: number;
  /** Change that earns full progress points: in %, for a rate in 百分点 */
  span: number;
}

export interface PanelPlan {
  indicators: readonly PlannedIndicator[];
  attainmentWeight: number;
  progressWeight: number;
}

/** Why a standard cannot be scored as a panel: the exact engine (`scoreConsortium`) can, one consortium at a time. */
export interface PanelRefusal {
  /**
   * A rule that needs more than the consortium's own figures; another definition from some month on; added up over several years; a formula whose
   * factors are too large to be exact.
   */
  code: 'rule' | 'version' | 'window' | 'formula';
  indicator: string;
  /** The rule's kind, the first month of the version, the years of the window, or the formula. */
  found: string;
}

export type PanelPlanResult = { ok: true; plan: PanelPlan } | { ok: false; refusals: PanelRefusal[] };

/** Compiles a standard for panels, once for any number of consortia and years. Every indicator refused is named. */
export function planPanel(catalog: Catalog, standard: Standard): PanelPlanResult {
  const { scoring } = standard;
  const entries = standard.dimensions.flatMap((dimension) => {
    const inside = dimension.groups.flatMap((g) => g.indicators);
    const graded = inside.filter(isGraded).reduce((sum, i) => sum + i.weight, 0);
    return inside.map((entry) => ({
      entry,
      weight: isGraded(entry) && graded > 0 ? (dimension.weight * entry.weight) / graded : 0,
    }));
  });
  const indicators: PlannedIndicator[] = [];
  const refusals: PanelRefusal[] = [];
  for (const { entry, weight } of entries) {
    const planned = planIndicator(entry, weight, catalog, scoring);
    if ('indicator' in planned) refusals.push(planned);
    else indicators.push(planned);
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const { attainmentWeight, progressWeight } = scoring;
  return { ok: true, plan: { indicators, attainmentWeight, progressWeight } };
}

const isGraded = (entry: StandardIndicator): boolean => entry.kind === 'substantive';

function planIndicator(
  entry: StandardIndicator,
  weight: number,
  catalog: Catalog,
  scoring: Standard['scoring'],
): PlannedIndicator | PanelRefusal {
  const indicator = catalog.indicators.get(entry.code);
  if (indicator === undefined) throw new Error(`the standard names the unknown indicator ${entry.code}`);
  const elements = indicator.formula.elements.flatMap((code) => catalog.elements.get(code) ?? []);
  const program = programOf(indicator.formula.tree, elements);
  const refusal = refusalOf(entry, indicator, elements);
  if (refusal !== null) return refusal;
  if (program === null) return { code: 'formula', indicator: entry.code, found: indicator.formula.text };
  const rate = isRate(indicator.unit);
  const cap = entry.rule.kind === 'attainment' ? (entry.rule.cap ?? scoring.cap) : scoring.cap;
  return {
    code: entry.code,
    period: indicator.period,
    elements,
    program,
    direction: indicator.direction === 'up' ? 1 : indicator.direction === 'down' ? -1 : 0,
    rate,
    accumulates: accumulates(indicator, catalog),
    cumulative: isCumulative(indicator, catalog),
    graded: isGraded(entry),
    weight,
    entry,
    cap: cap * 100,
    span: rate ? scoring.progressSpanPoints : scoring.progressSpan * 100,
  };
}

function refusalOf(
  entry: StandardIndicator,
  indicator: Indicator,
  elements: readonly Element[],
): PanelRefusal | null {
  const refuse = (code: PanelRefusal['code'], found: string): PanelRefusal => ({
    code,
    indicator: entry.code,
    found,
  });
  const { rule } = entry;
  if (isGraded(entry) && rule.kind !== 'attainment' && !isPanelRule(rule)) return refuse('rule', rule.kind);
  const [version] = [indicator, ...elements].flatMap((each) => each.versions);
  if (version !== undefined) return refuse('version', version.from);
  return indicator.window === undefined ? null : refuse('window', String(indicator.window));
}
