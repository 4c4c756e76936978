import { z } from 'zod';
import { described } from './described.js';
import { indicatorVersion, versionsOf } from './version.js';
import { clause, code, decimals, definition, name, nameEn, period, status, unit } from './values.js';

const direction = described(
  z.enum(['up', 'down', 'context']),
  '方向：up 越高越好，down 越低越好，context 只展示不评分',
  'the direction: up, down or context (shown, never scored)',
);

const elementAsItIs = described(
  z.strictObject({ code, direction }),
  '直接取同编码的采集项：只写 code 和 direction',
  'an element as it is: only code and direction',
);

const computed = described(
  z.strictObject({
    code,
    name,
    nameEn: nameEn.optional(),
    unit,
    decimals,
    direction,
    formula: described(
      z.string().trim().min(1).max(500),
      '公式：采集项或指标编码、数字、+ - * / 和括号，例如 SRV04 / TAL10',
      'a formula of element or indicator codes, numbers, + - * / and parentheses, such as SRV04 / TAL10',
    ),
    period,
    clause,
    status,
    definition,
    window: described(
      z.int().min(2).max(10),
      '按几个自然年合计（到被诊断的年份为止），2—10，例如 3',
      'over how many calendar years it adds up, ending with the year diagnosed, 2 to 10, such as 3',
    ).optional(),
    versions: versionsOf(indicatorVersion).optional(),
  }),
  '由公式计算的指标',
  'an indicator computed by a formula',
);

/** One 指标 as it is written in indicators/*.yaml. */
export const indicatorEntry = described(
  z.union([elementAsItIs, computed]),
  '一个指标：要么只写 code 和 direction（直接取采集项），要么写全并带 formula',
  'one indicator: either only code and direction (an element as it is), or in full with a formula',
);
export type IndicatorEntry = z.output<typeof indicatorEntry>;
export type ComputedEntry = z.output<typeof computed>;

/** What is left of one whose other keys are missing or wrong. */
export const indicatorPart = computed.partial();

export function isComputed(entry: IndicatorEntry): entry is ComputedEntry {
  return 'formula' in entry;
}

/**
 * The alternative that an entry was meant as: a formula, or most of what belongs to one, makes it a computed indicator.
 * (The union itself would list the faults of the wrong alternative.)
 */
export function indicatorSchemaFor(item: unknown): typeof elementAsItIs | typeof computed {
  if (typeof item !== 'object' || item === null) return elementAsItIs;
  const more = Object.keys(item).filter((key) => key !== 'code' && key !== 'direction');
  return more.includes('formula') || more.length >= 3 ? computed : elementAsItIs;
}

const list = { zh: '指标清单', en: 'the list of indicators' };
const file = { zh: '指标文件：顶层只有 indicators 一个键', en: 'a file of indicators: one key, indicators' };

export const indicatorsFile = described(
  z.strictObject({ indicators: described(z.array(indicatorEntry), list.zh, list.en) }),
  file.zh,
  file.en,
);

/** The same without a look at the entries, which are then taken one by one. */
export const indicatorsShell = described(
  z.strictObject({ indicators: described(z.array(z.unknown()), list.zh, list.en) }),
  file.zh,
  file.en,
);
