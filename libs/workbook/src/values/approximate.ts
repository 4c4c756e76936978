import type { Bound } from './fault.js';

/** A number that is not meant exactly: which way, and the number without the words that say so. */
export interface Approximate {
  bound: Bound;
  number: string;
  /** The upper end of a range. */
  upTo: string | null;
}

const BEFORE: [RegExp, Bound][] = [
  [
    /^(?:超过|超出|超|逾|突破|多于|大于|高于|不少于|不低于|不小于|至少|最少|达到|上(?=[十百千万亿])|>=?|≥)/,
    'at-least',
  ],
  [/^(?:不足|不到|不超过|不多于|不高于|至多|最多|低于|少于|小于|<=?|≤)/, 'at-most'],
  [/^(?:大约|约为|约有|约|大概|大致|将近|接近|近|估计|预计|≈|~|±|[数几](?=[十百千万亿]))/, 'about'],
];
const AFTER: [RegExp, Bound][] = [
  [/(?:及以上|以上|\+)$/, 'at-least'],
  [/(?:及以下|以下|以内|之内)$/, 'at-most'],
  [/(?:左右|上下|前后|不等)$/, 'about'],
];
/** 500余, 7万多人次, 100多万元, 十来个 */
const WITHIN = /(?<=[\d一二两三四五六七八九十百千万亿] ?)[多余来几](?=[十百千万亿]*\D*$)/;
const RANGE = /^(\d[\d,.]*)(\D*?) ?(?:[-~—]+|至|到) ?(\d[\d,.]*)(\D*)$/;
/** How a number begins once those words are gone: everything else is prose. */
const NUMBER = /^(?:¥|[-△▲]|\()?[\d零一二两三四五六七八九十百千万亿]/;

/** null for a text without such words, or with them but without a number behind (超市, 约定). */
export function readApproximate(folded: string): Approximate | null {
  const range = RANGE.exec(folded);
  if (range) {
    const [, from = '', unit = '', to = '', lastUnit = ''] = range;
    return { bound: 'range', number: from + (unit || lastUnit), upTo: to + lastUnit };
  }
  let text = folded;
  let bound: Bound | null = null;
  for (const [pattern, meaning] of [...AFTER, ...BEFORE]) {
    const rest = text.replace(pattern, '').trim();
    if (rest.length === text.length) continue;
    bound = bound === null || bound === 'about' ? meaning : bound;
    text = rest;
  }
  if (WITHIN.test(text)) {
    text = text.replace(WITHIN, '');
    bound = 'at-least';
  }
  return bound !== null && NUMBER.test(text) ? { bound, number: text, upTo: null } : null;
}
