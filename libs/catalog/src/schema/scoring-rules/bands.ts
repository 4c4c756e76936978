import { z } from 'zod';
import { described } from '../described.js';
import { bandList } from './band-list.js';

/** 分档: points of the band that the value, or the attainment in %, lies in. */
export const bands = described(
  z.strictObject({
    kind: z.literal('bands'),
    of: described(
      z.enum(['value', 'attainment']),
      '分档依据：value 指标值，attainment 达成度（%）',
      'what is looked up: value, or attainment (in %)',
    ),
    bands: bandList,
  }),
  '分档计分：{ kind: bands, of: value, bands: [{ to: 60, points: 0 }, { from: 60, points: 100 }] }',
  'by bands: { kind: bands, of: value, bands: [{ to: 60, points: 0 }, { from: 60, points: 100 }] }',
);
