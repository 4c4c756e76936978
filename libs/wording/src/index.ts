export type { Bilingual, Language } from './bilingual.js';
export { dateInChina, formatDate } from './date.js';
