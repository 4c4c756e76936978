import { z } from 'zod';
import { RELATION_OPERATORS } from '../catalog.js';
import { described } from './described.js';
import { code } from './values.js';

const side = described(
  z.string().trim().min(1).max(500),
  '公式：采集项或指标编码、数字、+ - * / 和括号，例如 SCD05 + SCD06 + SCD07',
  'a formula of element or indicator codes, numbers, + - * / and parentheses, such as SCD05 + SCD06 + SCD07',
);

const sentence = described(
  z.string().trim().min(4).max(200),
  '一句话说明应成立的关系，4—200 字',
  'what has to hold in one sentence, 4 to 200 characters',
);

/** One 勾稽关系 as it is written in relations/*.yaml. */
export const relationEntry = described(
  z.strictObject({
    code,
    text: described(
      z.strictObject({ zh: sentence, en: sentence }),
      '应成立的关系，中文 zh 和英文 en 各一句',
      'what has to hold, one sentence in Chinese (zh) and one in English (en)',
    ),
    left: side,
    operator: described(
      z.enum(RELATION_OPERATORS),
      "关系：'='、'<=' 或 '>='，要加引号",
      "the operator: '=', '<=' or '>=', in quotes",
    ),
    right: side,
    tolerance: described(
      z.union([
        z
          .number()
          .min(0, { abort: true })
          .max(1e12, { abort: true })
          .refine((n) => /^\d+(\.\d+)?$/.test(String(n))),
        z.string().regex(/^\d+(\.\d+)?$/),
      ]),
      '容差：不小于 0 的十进制数，按关系的单位计，例如 0.01；不写即 0',
      "the tolerance: a plain decimal of at least 0 in the relation's unit, such as 0.01; left out it is 0",
    ).optional(),
    level: described(
      z.enum(['error', 'warning']),
      '级别：error 必有一数有误，warning 可能有缘由',
      'the level: error (one of the figures must be wrong) or warning (there may be a reason)',
    ),
  }),
  '一条勾稽关系',
  'one relation between figures',
);
export type RelationEntry = z.output<typeof relationEntry>;

/** What is left of one whose other keys are missing or wrong. */
export const relationPart = relationEntry.partial();

const list = { zh: '勾稽关系清单', en: 'the list of relations' };
const file = { zh: '勾稽关系文件：顶层只有 relations 一个键', en: 'a file of relations: one key, relations' };

export const relationsFile = described(
  z.strictObject({ relations: described(z.array(relationEntry), list.zh, list.en) }),
  file.zh,
  file.en,
);

/** The same without a look at the entries, which are then taken one by one. */
export const relationsShell = described(
  z.strictObject({ relations: described(z.array(z.unknown()), list.zh, list.en) }),
  file.zh,
  file.en,
);
