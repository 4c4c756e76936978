import { z } from 'zod';
import { described } from '../described.js';
import { line, points } from '../values.js';

/** 达标: `points` at the line or better, `otherwise` else. */
export const threshold = described(
  z.strictObject({
    kind: z.literal('threshold'),
    line: described(line, '达标线，例如 ≥ 90', 'the line to reach, such as ≥ 90'),
    points: described(points, '达标得分，0—100', 'the points at the line or better, 0 to 100'),
    otherwise: described(points, '未达标得分，0—100', 'the points otherwise, 0 to 100'),
  }),
  '达标计分：{ kind: threshold, line: ≥ 90, points: 100, otherwise: 0 }',
  'by a threshold: { kind: threshold, line: ≥ 90, points: 100, otherwise: 0 }',
);
