import type { Bilingual } from '@luoxuan/wording';
import { unitWords } from './expected.js';
import type { Bound, FaultCode, NoteCode } from './fault.js';
import type { ValueTarget } from './value-target.js';
import { both, clipped, type Describe, withUnit } from './words.js';

/** Why a value is rejected. */
export const FAULT_WORDS: { [C in Exclude<FaultCode, NoteCode>]: Describe<C> } = {
  'excel-error': ({ error }) => ({
    message: { zh: `单元格是 Excel 错误值 ${error}`, en: `the cell holds the spreadsheet error ${error}` },
    mend: {
      zh: '请修正公式，或直接填写数字；没有数据请留空，不要填 0',
      en: 'correct the formula or type the figure; leave the cell blank if there is none, do not type 0',
    },
  }),
  'formula-without-result': () => ({
    message: { zh: '公式没有保存计算结果', en: 'the formula was saved without a result' },
    mend: {
      zh: '请用 Excel 或 WPS 打开文件，重新计算并保存，或把公式粘贴为数值',
      en: 'open the file in Excel or WPS, recalculate and save it, or paste the formula as its value',
    },
  }),
  'date-instead-of-number': (_, target) => ({
    message: { zh: '单元格是日期或时间，不是数字', en: 'the cell holds a date or a time, not a number' },
    mend:
      target.unit === ':1'
        ? {
            zh: 'Excel 会把 1:15 当作时间：请把单元格格式设为“文本”后重填，如 15.3:1',
            en: 'Excel takes 1:15 for a time: format the cell as text and type it again, e.g. 15.3:1',
          }
        : {
            zh: '请把单元格格式设为“常规”，再重新填写数字',
            en: 'set the format of the cell to General and type the number again',
          },
  }),
  'yes-no-instead-of-number': (_, __, found) => ({
    message: {
      zh: `“${found}”是是否判断，这里要填数字`,
      en: `"${found}" answers yes or no, a number is asked for`,
    },
    mend: {
      zh: '请填写具体数量；确实为零请填 0，没有数据请留空',
      en: 'type the figure; 0 if it is really zero, nothing if there is no figure',
    },
  }),
  'not-yes-or-no': (_, __, found) => ({
    message: { zh: `“${found}”既不是“是”也不是“否”`, en: `"${found}" is neither yes nor no` },
    mend: { zh: '请填“是”或“否”', en: 'type 是 (yes) or 否 (no)' },
  }),
  'not-a-number': (_, __, found) => ({
    message: { zh: `“${found}”不能读作一个数字`, en: `"${found}" cannot be read as one number` },
    mend: {
      zh: '每个单元格只填一个数字，文字说明请写到备注',
      en: 'type one number in the cell and put any explanation into the remarks',
    },
  }),
  'qualitative-text': (_, __, found) => ({
    message: {
      zh: `“${found}”是定性描述，这里要填数字`,
      en: `"${found}" is a description, a number is asked for`,
    },
    mend: {
      zh: '请填写数字；没有数据请留空，文字说明请写到备注',
      en: 'type the figure, or nothing if there is none; put the description into the remarks',
    },
  }),
  'digit-grouping': (_, __, found) => ({
    message: {
      zh: `“${found}”的数字分隔不规范，无法确定大小`,
      en: `the digits of "${found}" are grouped irregularly, its size is uncertain`,
    },
    mend: {
      zh: '请去掉分隔符，小数点用“.”，如 3515.53；千分位须每三位一组，如 3,515.53',
      en: 'leave out separators and use a point for decimals (3515.53), or group by three digits (3,515.53)',
    },
  }),
  approximate: ({ bound, suggestion, upTo }, target, found) => ({
    message: { zh: `“${found}”是约数，不是确切的数字`, en: `"${found}" is approximate, not an exact figure` },
    mend: suggestionWords(bound, suggestion, upTo, target),
  }),
  'chinese-numeral': ({ suggestion }, target, found) => ({
    message: { zh: `“${found}”是中文数字`, en: `"${found}" is written in Chinese numerals` },
    mend: suggestionWords(null, suggestion, null, target),
  }),
  'currency-without-unit': ({ unit }, _, found) => ({
    message: {
      zh: `“${found}”带有货币符号“¥”，表示元，而此处单位是${unit}`,
      en: `"${found}" carries the sign ¥ for yuan, but the unit here is ${unitWords(unit).en}`,
    },
    mend: {
      zh: `请去掉“¥”填写以${unit}为单位的数字，或写明单位，如 35155300元`,
      en: `type the figure in ${unitWords(unit).en} without ¥, or with its unit, e.g. 35155300元`,
    },
  }),
  'unknown-unit': ({ unit }) => ({
    message: { zh: `不认识单位“${clipped(unit)}”`, en: `the unit "${clipped(unit)}" is not known` },
    mend: { zh: '请只填数字，或改用规定的单位', en: 'type the number alone, or use the unit asked for' },
  }),
  'text-behind-number': ({ number, text }) => ({
    message: {
      zh: `数字后有多余的文字「${clipped(text)}」`,
      en: `there is more behind the number: "${clipped(text)}"`,
    },
    mend: {
      zh: `请只填 ${number}，把「${clipped(text)}」移到备注`,
      en: `type ${number} alone and move "${clipped(text)}" into the remarks`,
    },
  }),
  'scientific-notation': (_, __, found) => ({
    message: {
      zh: `“${found}”是科学计数法，可能已丢失数位`,
      en: `"${found}" is in scientific notation; digits may have been lost`,
    },
    mend: {
      zh: '请把单元格格式设为“数值”，填写完整的数字',
      en: 'set the format of the cell to Number and type the whole figure',
    },
  }),
  'figure-elsewhere': (_, __, found) => ({
    message: {
      zh: `“${found}”没有写出数字`,
      en: `"${found}" points to another place and gives no figure`,
    },
    mend: {
      zh: '请把数字填到此处；没有数据请留空',
      en: 'type the figure here, or nothing if there is none',
    },
  }),
  'unit-mismatch': ({ unit }, target) => ({
    message: {
      zh: `单位“${unit}”不能换算为“${target.unit}”`,
      en: `the unit ${both(unit)} cannot be converted into ${both(target.unit)}`,
    },
    mend: {
      zh: `请核对是否填错了行或列，并按“${target.unit}”填写`,
      en: `see whether the row or column is right, and give the figure in ${both(target.unit)}`,
    },
  }),
  'percent-format': (_, target) => ({
    message: {
      zh: `单元格是百分比格式，而此处单位是“${target.unit}”`,
      en: `the cell is formatted as a percentage, but the unit here is ${both(target.unit)}`,
    },
    mend: {
      zh: '请把单元格格式设为“常规”，再核对数字',
      en: 'set the format of the cell to General and check the number',
    },
  }),
  'format-unit-differs': ({ shown, declared }) => ({
    message: {
      zh: `单元格格式显示的单位是“${shown}”，而表中写的单位是“${declared}”`,
      en: `the format of the cell shows ${both(shown)}, but the sheet gives the unit ${both(declared)}`,
    },
    mend: {
      zh: '请核对数字，把单元格格式或表中的单位改成一致',
      en: 'check the number, and make the format of the cell and the unit of the sheet agree',
    },
  }),
  'share-out-of-range': ({ most }, target, found) => ({
    message: {
      zh: `“${target.name}”是占比，不能是 ${found}`,
      en: `"${target.name}" is a share, it cannot be ${found}`,
    },
    mend: {
      zh: `请填 0 到 ${most} 之间的数（单位：${target.unit}）；是否漏了小数点？`,
      en: `type a number from 0 to ${most}; is a decimal point missing?`,
    },
  }),
  'ratio-instead-of-number': (_, target, found) => ({
    message: {
      zh: `“${found}”是比例，而此处单位是“${target.unit}”`,
      en: `"${found}" is a ratio, but the unit here is ${both(target.unit)}`,
    },
    mend: { zh: '请填写一个数字', en: 'type one number' },
  }),
  'ratio-order': ({ literal, reversed }, _, found) => ({
    message: {
      zh: `无法确定“${found}”的前后顺序：可能是 ${literal}:1，也可能是 ${reversed}:1`,
      en: `the order of "${found}" is uncertain: it may be ${literal}:1 or ${reversed}:1`,
    },
    mend: { zh: '请写成“几:1”的形式，如 15.3:1', en: 'write it as so many to one, e.g. 15.3:1' },
  }),
  'ratio-by-zero': (_, __, found) => ({
    message: { zh: `比例“${found}”有一边是 0`, en: `one side of the ratio "${found}" is 0` },
    mend: {
      zh: '请核对后重填，如 15.3:1；没有数据请留空',
      en: 'check it and type it again, e.g. 15.3:1, or leave the cell blank',
    },
  }),
  'too-precise': ({ rounded, asked, unit }, target) => {
    const isOwn = unit === target.unit;
    const said = withUnit(rounded, target.unit);
    return {
      message: {
        zh: `小数位数超过 ${target.decimals} 位${isOwn ? '' : `（换算为${target.unit}后）`}；四舍五入后为 ${rounded}（${target.unit}）`,
        en: `more than ${target.decimals} decimals${isOwn ? '' : ` in ${both(target.unit)}`}; rounded it would be ${said.en}`,
      },
      mend: isOwn
        ? { zh: `核实后请填 ${rounded}`, en: `type ${rounded} if that is right` }
        : {
            zh: `核实后请填 ${asked}（单位：${unit}），或把单位改成${target.unit}并填 ${rounded}`,
            en: `if that is right, type ${asked} in ${both(unit)}, or ${rounded} and ${both(target.unit)} for its unit`,
          },
    };
  },
  'rounds-to-zero': ({ written, unit, taken }, target) => {
    const [from, to] = [withUnit(written, unit), withUnit(taken, target.unit)];
    return {
      message: {
        zh: `${from.zh} 四舍五入后为 ${to.zh}，未按零采用`,
        en: `${from.en} would be rounded to ${to.en}; it is not taken for zero`,
      },
      mend: {
        zh: `请核对单位是否为${unit}；确实小到可以不计，请填 0`,
        en: `see whether the unit is ${both(unit)}; type 0 if the figure is really next to nothing`,
      },
    };
  },
  'too-large': () => ({
    message: { zh: '数字过大，超出可保存的范围', en: 'the number is too large to be stored' },
    mend: { zh: '请核对数字和单位', en: 'check the number and its unit' },
  }),
  'fractional-count': (_, target) => ({
    message: {
      zh: `数量应为整数（单位：${target.unit}）`,
      en: `a count has to be a whole number (unit: ${unitWords(target.unit).en})`,
    },
    mend: { zh: '请核对数字和单位后填写整数', en: 'check the number and its unit, and type a whole number' },
  }),
  'negative-count': () => ({
    message: { zh: '数量不能是负数', en: 'a count cannot be negative' },
    mend: {
      zh: '请填写实际数量；增减变化请写到备注',
      en: 'type the number itself; put an increase or decrease into the remarks',
    },
  }),
};

const BOUNDS: Record<Bound, (a: string, b: string) => Bilingual> = {
  about: (a) => ({ zh: `${a} 左右`, en: `about ${a}` }),
  'at-least': (a) => ({ zh: `${a} 以上`, en: `${a} or more` }),
  'at-most': (a) => ({ zh: `${a} 以下`, en: `${a} or less` }),
  range: (a, b) => ({ zh: `${a} 至 ${b}`, en: `${a} to ${b}` }),
};

function suggestionWords(
  bound: Bound | null,
  from: string | null,
  upTo: string | null,
  target: ValueTarget,
): Bilingual {
  if (from === null) return { zh: '请核实并填写确切的数字', en: 'find out the exact figure and type it' };
  const reading = bound === null ? { zh: from, en: from } : BOUNDS[bound](from, upTo ?? '…');
  return {
    zh: `请填写确切的数字（按字面约合：${reading.zh}，单位：${target.unit}）`,
    en: `type the exact figure (it reads as ${reading.en}, unit: ${unitWords(target.unit).en})`,
  };
}
