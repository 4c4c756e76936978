export type { Bilingual, Language } from './bilingual.js';
export { LONGEST_NAME, LONGEST_TEXT, tooLong, type TooLong } from './bound.js';
export { dateInChina, ENGLISH_MONTHS, formatDate } from './date.js';
