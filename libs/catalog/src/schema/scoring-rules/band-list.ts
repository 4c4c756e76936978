import { z } from 'zod';
import { described } from '../described.js';
import { plainDecimal, points } from '../values.js';

const band = described(
  z.strictObject({
    from: described(
      plainDecimal,
      '下界（含），第一档可以不写',
      'the lower bound, included; the first band needs none',
    ).optional(),
    to: described(
      plainDecimal,
      '上界（不含），最后一档不写',
      'the upper bound, excluded; the last band has none',
    ).optional(),
    points: described(points, '这一档的得分，0—100', 'the points of the band, 0 to 100'),
  }),
  '一档：{ from, to, points }，含下界、不含上界',
  'a band: { from, to, points }, with its lower bound and without its upper one',
);

/** From the lowest to the highest, each beginning where the one before ends. */
export const bandList = described(
  z.array(band).min(2),
  '分档清单，至少两档，从低到高首尾相接',
  'the bands, at least two, from the lowest up, each beginning where the one before ends',
);
