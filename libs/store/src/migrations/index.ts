import { First1763780000000 } from './1763780000000-first.js';

/** Oldest first; a released one is never edited. */
export const MIGRATIONS = [First1763780000000];
