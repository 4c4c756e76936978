import type { Warning } from '../result.js';
import { behindPlan } from './behind-plan.js';
import { notSubmitted } from './not-submitted.js';
import type { Rule, Watch } from './rule.js';
import { warningLine } from './warning-line.js';

const RULES: readonly Rule[] = [warningLine, behindPlan, notSubmitted];
const SEVERITY = ['red', 'yellow', 'blue', 'late'];

/** Runs every monitoring rule; the gravest warnings first. */
export const monitor = (watch: Watch): Warning[] =>
  RULES.flatMap((rule) => rule(watch)).sort((a, b) => SEVERITY.indexOf(a.level) - SEVERITY.indexOf(b.level));
