import type { RuleCode, Warning } from '../result.js';
import { behindPlan } from './behind-plan.js';
import { contradiction } from './contradiction.js';
import { controlChart } from './control-chart.js';
import { coverageLow } from './coverage-low.js';
import { dueSoon } from './due-soon.js';
import { floorMissed } from './floor-missed.js';
import { notSubmitted } from './not-submitted.js';
import { restated } from './restated.js';
import type { Rule, Watch } from './rule.js';
import { sharpFall } from './sharp-fall.js';
import { unitError } from './unit-error.js';
import { unreachable } from './unreachable.js';
import { warningLine } from './warning-line.js';

const RULES: Readonly<Record<RuleCode, Rule>> = {
  'warning-line': warningLine,
  'floor-missed': floorMissed,
  'behind-plan': behindPlan,
  'sharp-fall': sharpFall,
  'control-chart': controlChart,
  unreachable,
  'unit-error': unitError,
  contradiction,
  restated,
  'coverage-low': coverageLow,
  'not-submitted': notSubmitted,
  'due-soon': dueSoon,
};
const SEVERITY = ['red', 'yellow', 'blue', 'late'];

/** Runs every monitoring rule; the gravest warnings first. */
export const monitor = (watch: Watch): Warning[] =>
  Object.values(RULES)
    .flatMap((rule) => rule(watch))
    .sort((a, b) => SEVERITY.indexOf(a.level) - SEVERITY.indexOf(b.level));
