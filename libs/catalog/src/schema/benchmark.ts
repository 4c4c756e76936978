import { z } from 'zod';
import { described } from './described.js';
import { bilingual, byYear, plainDecimal } from './values.js';

/** 基准: figures of others to compare with. */
export const benchmark = described(
  z.strictObject({
    name: bilingual(
      60,
      '基准的名称，中文 zh 和英文 en，例如 全国中位数 / national median',
      'what it is, in Chinese (zh) and English (en), such as 全国中位数 / national median',
    ),
    source: described(
      z.string().trim().min(2).max(200),
      '出处，例如 2022 年全国质量年报',
      'where it was read, such as the national quality report of 2022',
    ),
    values: described(
      byYear(plainDecimal).refine((values) => Object.keys(values).length > 0),
      '各年基准值，至少一年，例如 { 2021: 739 }',
      'the figure of each year, at least one, such as { 2021: 739 }',
    ),
  }),
  '基准值：name、source、values',
  'figures of others to compare with: name, source, values',
);
