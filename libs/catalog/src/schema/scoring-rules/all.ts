import { z } from 'zod';
import { described } from '../described.js';
import { attainment } from './attainment.js';
import { bands } from './bands.js';
import { deduction } from './deduction.js';
import { expert } from './expert.js';
import { gradedCount } from './graded-count.js';
import { piecewise } from './piecewise.js';
import { relativeToAverage } from './relative-to-average.js';
import { relativeToBest } from './relative-to-best.js';
import { threshold } from './threshold.js';
import { yesNo } from './yes-no.js';

const kinds = [
  attainment,
  piecewise,
  threshold,
  bands,
  relativeToBest,
  relativeToAverage,
  gradedCount,
  deduction,
  yesNo,
  expert,
] as const;

const names = kinds.map(({ shape }) => shape.kind.value);

/** How an indicator of a standard earns its points: a kind and what belongs to it. */
export const scoringRule = described(
  z.discriminatedUnion('kind', kinds),
  `计分规则，kind 为其中之一：${names.join('、')}`,
  `the scoring rule, its kind one of ${names.join(', ')}`,
);
export type ScoringRuleEntry = z.output<typeof scoringRule>;
export type BandEntry = Extract<ScoringRuleEntry, { kind: 'bands' }>['bands'][number];
