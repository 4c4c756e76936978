import { z } from 'zod';
import { REPORTING_PERIODS, STATUSES } from '../catalog.js';
import { described } from './described.js';

export const code = described(
  z.string().regex(/^[A-Z][A-Z0-9]{2,15}$/),
  '编码：大写字母开头，只含大写字母和数字，3—16 位，例如 SRV04',
  'a code: capital letters and digits, beginning with a letter, 3 to 16 characters, such as SRV04',
);

/** Code of a standard, a dimension or a group. */
export const partCode = described(
  z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{0,31}$/),
  '编码：字母开头，只含字母、数字、点和短横，最多 32 位，例如 C4 或 consortium',
  'a code: letters, digits, dots and hyphens, beginning with a letter, at most 32 characters, such as C4 or consortium',
);

export const name = described(
  z.string().trim().min(1).max(60),
  '中文名称，1—60 字',
  'a Chinese name, 1 to 60 characters',
);

export const nameEn = described(
  z.string().trim().min(1).max(120),
  '英文名称，1—120 个字符',
  'an English name, 1 to 120 characters',
);

export const unit = described(
  z.string().min(1).max(20),
  '计量单位，例如 万元、人、个、%、:1、万元/人；是否类写 —',
  'a unit such as 万元, 人, 个, %, :1, 万元/人; — for yes/no',
);

export const decimals = described(
  z.int().min(0).max(6),
  '小数位数，0—6 的整数',
  'the number of decimals, a whole number from 0 to 6',
);

export const period = described(
  z.enum(REPORTING_PERIODS),
  '报送周期：month 月，quarter 季度，year 自然年，school-year 学年',
  'the period: month, quarter, year (calendar) or school-year',
);

export const clause = described(
  z.string().trim().min(1).max(60),
  '所依据的条款，例如 C4 或 2024',
  'the clause it belongs to, such as C4 or 2024',
);

export const status = described(
  z.enum(STATUSES),
  '状态：proposed 建议稿，official 正式',
  'the status: proposed or official',
);

export const definition = described(
  z.string().trim().min(10).max(2000),
  '口径：用完整的句子说明统计什么、不统计什么，至少 10 字',
  'the definition: full sentences on what counts and what does not, at least 10 characters',
);

const PLAIN_DECIMAL = /^-?\d+(\.\d+)?$/;

/** A line that a value is held against: a plain decimal, with or without the operator that it stands for. */
export const line = described(
  z.union([
    z
      .number()
      .min(-1e12)
      .max(1e12)
      .refine((n) => PLAIN_DECIMAL.test(String(n))),
    z.string().regex(/^(?:(?:>=|<=|≥|≤)\s*)?-?\d+(?:\.\d+)?$/),
  ]),
  '十进制数，前面可带 ≥ 或 ≤，例如 6600、"89.50"、≥ 90；不带单位、千分位和百分号',
  'a plain decimal, optionally after ≥ or ≤, such as 6600, "89.50", ≥ 90; no unit, no thousands separator, no per cent sign',
);

/** A bound or a published figure: a line without its operator. */
export const plainDecimal = described(
  z.union([
    z
      .number()
      .min(-1e12)
      .max(1e12)
      .refine((n) => PLAIN_DECIMAL.test(String(n))),
    z.string().regex(PLAIN_DECIMAL),
  ]),
  '十进制数，例如 739、"89.20"；不带运算符、单位、千分位和百分号',
  'a plain decimal, such as 739 or "89.20"; no operator, no unit, no thousands separator, no per cent sign',
);

const yearKey = z.string().regex(/^(19|20|21)\d{2}$/);

/** One value a year. */
export const byYear = <S extends z.ZodType>(value: S): z.ZodRecord<typeof yearKey, S> =>
  z.record(yearKey, value);

export const linesByYear = described(
  byYear(line),
  '按年份填写，例如 { 2024: 90, 2025: 92 }',
  'one line a year, such as { 2024: 90, 2025: 92 }',
);

export const year = described(z.int().min(1990).max(2199), '年份，例如 2025', 'a year such as 2025');

export const share = described(z.number().min(0).max(1), '0 到 1 之间的数', 'a number from 0 to 1');

export const weight = described(z.number().min(0).max(100), '权重，0—100', 'a weight from 0 to 100');

export const points = described(
  z.number().min(0).max(100),
  '得分，0—100，满分 100',
  'points, 0 to 100, of a full score of 100',
);

/** What is said to people, in both languages. */
export const bilingual = (most: number, zh: string, en: string) => {
  const sentence = described(z.string().trim().min(2).max(most), `2—${most} 字`, `2 to ${most} characters`);
  return described(z.strictObject({ zh: sentence, en: sentence }), zh, en);
};
