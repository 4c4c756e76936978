import { z } from 'zod';
import { described } from '../described.js';
import { points } from '../values.js';

/** 分段: 0 below the floor, `atFloor` points at it, from there linear to 100 at the target. */
export const piecewise = described(
  z.strictObject({
    kind: z.literal('piecewise'),
    atFloor: described(points, '达到标准值（floor）时的得分，0—100', 'the points at the floor, 0 to 100'),
  }),
  '标准值与目标值之间分段计分：{ kind: piecewise, atFloor: 60 }',
  'piecewise between floor and target: { kind: piecewise, atFloor: 60 }',
);
