export type { Bilingual, Language } from './bilingual.js';
export { dateInChina, ENGLISH_MONTHS, formatDate } from './date.js';
