import type { FindingLevel } from '../findings/finding.js';
import { COLOURS } from '../writing/style.js';

/** How a level is shown: by colour, by a sign that is told apart without colour, and by a word. */
export const LEVELS: Record<FindingLevel, { fill: string; sign: string; zh: string; en: string }> = {
  error: { fill: COLOURS.error, sign: '✖', zh: '错误', en: 'error' },
  warning: { fill: COLOURS.warning, sign: '▲', zh: '警告', en: 'warning' },
  hint: { fill: COLOURS.hint, sign: '●', zh: '提示', en: 'hint' },
};

/** The gravest first. */
export const BY_GRAVITY: FindingLevel[] = ['error', 'warning', 'hint'];
