import { z } from 'zod';
import { described } from '../described.js';

/** 扣分: 100 − `each` for every incident, never below 0. */
export const deduction = described(
  z.strictObject({
    kind: z.literal('deduction'),
    each: described(
      z.number().gt(0).max(100),
      '每次扣分，大于 0、至多 100',
      'points taken off for each, more than 0, at most 100',
    ),
  }),
  '按次扣分：{ kind: deduction, each: 10 }',
  'a deduction for each incident: { kind: deduction, each: 10 }',
);
