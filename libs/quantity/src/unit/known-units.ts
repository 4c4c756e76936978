import type { BaseDimension, Unit } from './unit.js';

/** A unit without a power of ten in front, with its other spellings (already folded, see `foldUnit`). */
interface BaseUnit {
  unit: Unit;
  aliases: string[];
  /** Whether 千 万 亿 … may stand in front: 万元, 万人次. */
  scalable: boolean;
}

/** Powers of ten that may stand in front of a unit, longest spelling first. */
export const MULTIPLIERS: readonly { zh: string; english: string; exponent: number }[] = [
  { zh: '万亿', english: 'trillion ', exponent: 12 },
  { zh: '千亿', english: 'hundred billion ', exponent: 11 },
  { zh: '百亿', english: 'ten billion ', exponent: 10 },
  { zh: '十亿', english: 'billion ', exponent: 9 },
  { zh: '千万', english: 'ten million ', exponent: 7 },
  { zh: '百万', english: 'million ', exponent: 6 },
  { zh: '十万', english: 'hundred thousand ', exponent: 5 },
  { zh: '亿', english: 'hundred million ', exponent: 8 },
  { zh: '万', english: 'ten thousand ', exponent: 4 },
  { zh: '千', english: 'thousand ', exponent: 3 },
  { zh: '百', english: 'hundred ', exponent: 2 },
];

export const BASE_UNITS: readonly BaseUnit[] = [
  counted('money', '元', 'yuan', ['圆', '人民币', '人民币元', '元人民币', 'rmb', 'cny']),
  counted('people', '人', 'people', ['人数', 'persons', 'person']),
  counted('people', '名', 'people'),
  counted('people', '生', 'student', ['学生', '名学生']),
  // Visits, not heads; the same family, because offices write one for the other and a hint says so.
  counted('people', '人次', 'visits', ['人次数']),
  counted('items', '个', 'items'),
  counted('items', '项', 'items'),
  counted('items', '家', 'organisations', ['户']),
  counted('items', '所', 'institutions'),
  counted('items', '门', 'courses'),
  counted('items', '部', 'works'),
  counted('items', '本', 'works'),
  counted('items', '件', 'items'),
  counted('items', '条', 'entries'),
  counted('items', '次', 'times', ['场次']),
  counted('items', '场', 'times'),
  counted('items', '期', 'times'),
  counted('items', '位', 'rank', ['名次']),
  counted('items', '台', 'items'),
  counted('items', '套', 'items'),
  counted('items', '台套', 'items', ['台(套)', '台/套']),
  counted('items', '间', 'rooms'),
  counted('items', '册', 'copies'),
  counted('items', '份', 'copies'),
  counted('items', '篇', 'papers'),
  counted('items', '种', 'kinds'),
  counted('items', '对', 'pairs'),
  counted('items', '班', 'classes'),
  counted('lessons', '学时', 'lessons', ['课时', '节']),
  counted('hours', '小时', 'hours'),
  counted('days', '天', 'days', ['日']),
  counted('months', '月', 'months', ['个月']),
  counted('years', '年', 'years'),
  counted('area', '平方米', 'm2', ['平米', '㎡']),
  counted('bandwidth', 'Mbps', 'Mbps', ['mbps', 'mb/s', '兆']),
  {
    unit: { code: '人日', english: 'person-days', dimension: { people: 1, days: 1 }, exponent: 0 },
    aliases: ['人天', '人·日'],
    scalable: true,
  },
  counted('points', '分', 'points'),
  pure('%', '%', -2, ['百分比', '百分数', '百分率', 'percent', 'pct']),
  pure('百分点', 'percentage points', -2, ['个百分点', 'pp']),
  pure('‰', '‰', -3, ['千分比', '千分率', '千分数']),
  pure(':1', ':1', 0, ['比1']),
  pure('倍', 'times over', 0),
  {
    unit: { code: '—', english: '—', dimension: { truth: 1 }, exponent: 0 },
    aliases: ['-', '是/否', '是否', '有/无', 'yes/no'],
    scalable: false,
  },
];

function counted(dimension: BaseDimension, code: string, english: string, aliases: string[] = []): BaseUnit {
  return { unit: { code, english, dimension: { [dimension]: 1 }, exponent: 0 }, aliases, scalable: true };
}

function pure(code: string, english: string, exponent: number, aliases: string[] = []): BaseUnit {
  return { unit: { code, english, dimension: {}, exponent }, aliases, scalable: false };
}
