import { formatQuantity, groupDigits } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { NoteCode } from './fault.js';
import { both, type Describe, withUnit } from './words.js';

const UNCHANGED: Bilingual = { zh: '不用改', en: 'nothing needs to be done' };

function correctUnit(unit: string): Bilingual {
  return {
    zh: `如果数字本身就以${unit}为单位，请改正单位；否则不用改`,
    en: `correct the unit if the figure is in ${both(unit)} already; if not, nothing needs to be done`,
  };
}

/** What is said of a value that is taken. */
export const NOTE_WORDS: { [C in NoteCode]: Describe<C> } = {
  'none-may-be-zero': (_, __, found) => ({
    message: {
      zh: `“${found}”已按缺失处理；如果实际为零，请填 0`,
      en: `"${found}" is taken as missing; type 0 if it is really zero`,
    },
    mend: {
      zh: '实际为零请填 0，没有数据请留空',
      en: 'type 0 if it is zero, leave the cell blank if there is no figure',
    },
  }),
  'currency-format': ({ unit }) => ({
    message: {
      zh: `单元格格式显示“¥”，而此处单位是“${unit}”；已按“${unit}”读取`,
      en: `the format of the cell shows ¥, but the unit here is ${both(unit)}; it is read in ${both(unit)}`,
    },
    mend: {
      zh: `如果数字以元为单位，请换算成${unit}；否则把单元格格式改为“数值”`,
      en: 'convert it if the figure is in yuan; if not, set the format of the cell to Number',
    },
  }),
  'ambiguous-percent': ({ written, taken, times100 }) => {
    const isRounded = written !== taken;
    return {
      message: {
        zh: `${written} 已读作 ${taken}%${isRounded ? '（四舍五入）' : ''}；是否应为 ${times100}%？`,
        en: `${written} is read as ${taken} %${isRounded ? ', rounded' : ''}; should it be ${times100} %?`,
      },
      mend: {
        zh: `如果是 ${times100}%，请填 ${times100} 或 ${times100}%；如果确为 ${taken}%，请写上百分号`,
        en: `type ${times100} or ${times100}% if that is meant, ${taken}% with the sign if it is not`,
      },
    };
  },
  'read-as-negative': ({ taken }, _, found) => ({
    message: {
      zh: `“${found}”按会计写法读作 ${taken}`,
      en: `"${found}" is read as ${taken}, as in accounts`,
    },
    mend: {
      zh: '如果不是负数，请去掉括号或三角',
      en: 'remove the brackets or the triangle if it is not negative',
    },
  }),
  'ratio-reversed': ({ taken }, target, found) => ({
    message: {
      zh: `“${found}”与“${target.name}”的顺序相反，已读作 ${taken}:1`,
      en: `"${found}" is the other way round than "${target.name}", it is read as ${taken}:1`,
    },
    mend: { zh: `请写成 ${taken}:1`, en: `write it as ${taken}:1` },
  }),
  'ratio-rounded': ({ taken }, target, found) => ({
    message: {
      zh: `“${found}”相除后四舍五入到 ${target.decimals} 位小数，为 ${taken}:1`,
      en: `"${found}" is divided and rounded to ${target.decimals} decimals: ${taken}:1`,
    },
    mend: { zh: `请写成 ${taken}:1`, en: `write it as ${taken}:1` },
  }),
  rounded: ({ written, unit, taken }, target) => {
    const [from, to] = [withUnit(written, unit), withUnit(taken, target.unit)];
    return {
      message: { zh: `${from.zh} 已四舍五入为 ${to.zh}`, en: `${from.en} is rounded to ${to.en}` },
      mend: UNCHANGED,
    };
  },
  'rounded-in-conversion': ({ written, unit, taken, declared }, target) => {
    const [from, to] = [withUnit(written, unit), withUnit(taken, target.unit)];
    return {
      message: { zh: `${from.zh} 换算为 ${to.zh}（四舍五入）`, en: `${from.en} is ${to.en}, rounded` },
      mend: declared ? correctUnit(target.unit) : UNCHANGED,
    };
  },
  'rounded-away': ({ written, unit, taken }, target) => {
    const [from, to] = [withUnit(written, unit), withUnit(taken, target.unit)];
    return {
      message: {
        zh: `${from.zh} 换算并四舍五入后只有 ${to.zh}，单位“${unit}”可能有误`,
        en: `${from.en} comes to ${to.en} when it is converted and rounded; the unit ${both(unit)} may be wrong`,
      },
      mend: correctUnit(target.unit),
    };
  },
  'unit-converted': ({ unit, taken }, target) => ({
    message: {
      zh: `${groupDigits(taken)} 按表中单位“${unit}”换算为“${target.unit}”`,
      en: `${groupDigits(taken)} is converted from ${both(unit)}, the unit of the sheet, into ${both(target.unit)}`,
    },
    mend: correctUnit(target.unit),
  }),
  'per-head-left-out': ({ unit, meant }, target) => ({
    message: {
      zh: `单位写的是“${unit}”，已按“${meant}”读取`,
      en: `the unit given is ${both(unit)}; the figure is read in ${both(meant)}`,
    },
    mend: {
      zh: `如果不是${target.name}而是总数，请改正`,
      en: `correct it if the figure is a total and not ${both(target.unit)}`,
    },
  }),
  'visits-for-people': ({ unit }, target) => ({
    message: {
      zh: `填写的单位是“${unit}”，这里的单位是“${target.unit}”，数字未作改动`,
      en: `the unit given is ${both(unit)}, the one asked for ${both(target.unit)}; the number is taken as it is`,
    },
    mend: {
      zh: '人次与人数口径不同，请核对是否重复计算了同一人',
      en: 'visits and people are counted differently: see whether anyone is counted twice',
    },
  }),
  'suspect-unit-error': ({ now, before, factor }) => ({
    message: {
      zh: `疑似单位错误：本次 ${formatQuantity(now, 'zh')}，上次 ${formatQuantity(before, 'zh')}，相差约 ${factor} 倍`,
      en: `the unit may be wrong: ${formatQuantity(now, 'en')} now, ${formatQuantity(before, 'en')} before, a factor of about ${factor}`,
    },
    mend: { zh: '请核对单位；无误则不必修改', en: 'check the unit; nothing needs to be done if it is right' },
  }),
  'large-drop-to-zero': ({ before }) => ({
    message: {
      zh: `本次为 0，而上次为 ${formatQuantity(before, 'zh')}`,
      en: `it is 0 now and was ${formatQuantity(before, 'en')} before`,
    },
    mend: {
      zh: '没有数据请留空；实际为零则不必修改',
      en: 'leave the cell blank if there is no figure; nothing needs to be done if it is really zero',
    },
  }),
};
