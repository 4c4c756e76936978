import type { Suite } from '../suite.js';
import { hostile } from './hostile.js';
import { read } from './read.js';
import { score } from './score.js';

/** Every suite that `npm run bench -- NAME` knows; a new one has a file here and a line below. */
export const SUITES: readonly Suite[] = [read, hostile, score];
