import type { Element } from '@luoxuan/catalog';

/** Chinese for the enumerations of an element, as the explanatory sheet shows them. */
export const PERIOD_WORDS: Record<Element['period'], string> = {
  month: '月',
  quarter: '季度',
  year: '自然年',
  'school-year': '学年',
};
export const TYPE_WORDS: Record<Element['type'], string> = {
  count: '计数',
  amount: '数额',
  survey: '调查均值',
  ratio: '自报比率',
  boolean: '是／否',
};
export const TIME_WORDS: Record<Element['time'], string> = { sum: '累加', last: '取期末数', mean: '取平均' };
export const MEMBER_WORDS: Record<Element['members'], string> = {
  sum: '各成员相加',
  lead: '由牵头单位统一填报',
  distinct: '不可相加，由牵头单位去重后填报',
  weighted: '按样本量加权平均',
};
export const STATUS_WORDS: Record<Element['status'], string> = { proposed: '建议稿', official: '正式' };
