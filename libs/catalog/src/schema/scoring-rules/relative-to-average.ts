import { z } from 'zod';
import { described } from '../described.js';
import { bandList } from './band-list.js';

/** 与平均比: points of the band that value/average of the peers, in %, lies in (↓: average/value). */
export const relativeToAverage = described(
  z.strictObject({ kind: z.literal('relative-to-average'), bands: bandList }),
  '与平均值之比（%）分档：{ kind: relative-to-average, bands: [{ to: 80, points: 0 }, { from: 80, points: 100 }] }',
  'bands of the share of the average, in %: { kind: relative-to-average, bands: [{ to: 80, points: 0 }, { from: 80, points: 100 }] }',
);
