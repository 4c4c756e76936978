import { z } from 'zod';
import { described } from './described.js';
import { bilingual, definition } from './values.js';

const from = described(
  z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/),
  '新口径开始适用的月份，例如 2025-07',
  'the first month that the new version counts for, such as 2025-07',
);

const text = bilingual(
  300,
  '改了什么，中文 zh 和英文 en 各一句',
  'what changed, one sentence in Chinese (zh) and one in English (en)',
);

const newDefinition = described(
  definition,
  '新的口径，完整的句子，至少 10 字',
  'the new definition in full sentences, at least 10 characters',
);

/** A later version of an element. */
export const elementVersion = described(
  z.strictObject({
    from,
    change: described(
      z.enum(['definition', 'population', 'denominator']),
      '变动：definition 口径，population 统计范围，denominator 比率的分母',
      'what changed: definition, population, or denominator (of a rate)',
    ),
    text,
    definition: newDefinition.optional(),
  }),
  '采集项的一个新版本：from、change、text，口径变了再写 definition',
  'a later version of the element: from, change, text, and the new definition where that changed',
);
export type ElementVersionEntry = z.output<typeof elementVersion>;

/** A later version of an indicator with a formula. */
export const indicatorVersion = described(
  z.strictObject({
    from,
    change: described(
      z.enum(['formula', 'denominator', 'definition', 'population']),
      '变动：formula 公式，denominator 分母，definition 口径，population 统计范围',
      'what changed: formula, denominator, definition or population',
    ),
    text,
    definition: newDefinition.optional(),
    formula: described(
      z.string().trim().min(1).max(500),
      '新公式，写法与 formula 相同',
      'the new formula, written as formula is',
    ).optional(),
  }),
  '指标的一个新版本：from、change、text，公式或分母变了写 formula，口径变了写 definition',
  'a later version of the indicator: from, change, text, and the new formula or definition where that changed',
);
export type IndicatorVersionEntry = z.output<typeof indicatorVersion>;

/** `versions:` of an entry. */
export const versionsOf = <S extends z.ZodType>(version: S): z.ZodArray<S> =>
  described(
    z.array(version),
    '以后的版本，从早到晚；本条所写的是最初的版本',
    'the later versions, oldest first; the entry as written is the first',
  );
