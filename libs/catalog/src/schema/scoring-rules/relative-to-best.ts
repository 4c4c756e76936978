import { z } from 'zod';
import { described } from '../described.js';

/** 与最优比: 100·value/best of the peers (↓: best/value). */
export const relativeToBest = described(
  z.strictObject({ kind: z.literal('relative-to-best') }),
  '与最优者相比：{ kind: relative-to-best }',
  'relative to the best: { kind: relative-to-best }',
);
