import type { Bilingual } from '@luoxuan/wording';

/** Why the uploaded file itself was not marked and a plain copy is returned. */
export const PLAIN_REASONS = {
  strict: { zh: '文件采用 Strict Open XML 格式', en: 'the file is in the strict Open XML format' },
  zip: { zh: '压缩包的写法特殊', en: 'its zip is written in an unusual way' },
  structure: { zh: '文件内部结构特殊', en: 'the inside of the file is built in an unusual way' },
  'too-large': { zh: '需要改动的部分过大', en: 'a part that has to be changed is too large' },
  formats: { zh: '单元格格式种类过多', en: 'it has too many cell formats' },
  'row-order': { zh: '行或单元格未按顺序存放', en: 'its rows or cells are not stored in order' },
  shared: {
    zh: '文件处于“共享工作簿”状态，带修订记录',
    en: 'it is a shared workbook with a record of changes',
  },
  'not-the-same': {
    zh: '加标记后核对，内容与原文件不一致',
    en: 'read back after marking, its cells were not those of the original',
  },
  'too-long': { zh: '处理时间超过上限', en: 'marking it took too long' },
  'out-of-memory': { zh: '处理所需内存超过上限', en: 'marking it took too much memory' },
} as const satisfies Record<string, Bilingual>;

export type PlainReason = keyof typeof PLAIN_REASONS;
