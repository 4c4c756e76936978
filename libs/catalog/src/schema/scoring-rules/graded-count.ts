import { z } from 'zod';
import { described } from '../described.js';
import { code } from '../values.js';

const grade = described(
  z.strictObject({
    element: described(code, '这一级别的计数采集项编码', 'the code of the element that counts this grade'),
    points: described(z.number().gt(0).max(1000), '每项得分，大于 0', 'points for each, more than 0'),
  }),
  '一个级别：{ element, points }',
  'a grade: { element, points }',
);

/** 分级计数: 国家级 3 / 省级 2 / 签约 1: Σ count·points, at most `cap`, as a share of `cap`. */
export const gradedCount = described(
  z.strictObject({
    kind: z.literal('graded-count'),
    grades: described(z.array(grade).min(1), '级别清单，至少一级', 'the grades, at least one'),
    cap: described(
      z.number().gt(0).max(1e6),
      '封顶分，大于 0，例如 5；到此即得满分',
      'the cap, more than 0, such as 5, which earns the full score',
    ),
  }),
  '分级计数：{ kind: graded-count, grades: [{ element: PAR01, points: 3 }], cap: 5 }',
  'a graded count: { kind: graded-count, grades: [{ element: PAR01, points: 3 }], cap: 5 }',
);
