import { z } from 'zod';
import { described } from '../described.js';

/** 达成度: 100·min(attainment, cap), with the standard's progress part. */
export const attainment = described(
  z.strictObject({
    kind: z.literal('attainment'),
    cap: described(
      z.number().min(1).max(5),
      '本指标的达成度上限，1—5；不写即用标准的 cap',
      'the cap of attainment for this indicator, 1 to 5; left out it is that of the standard',
    ).optional(),
  }),
  '按达成度计分：{ kind: attainment }，可带 cap',
  'by attainment: { kind: attainment }, optionally with cap',
);
