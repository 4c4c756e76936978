export type { Bilingual, Language } from './bilingual.js';
