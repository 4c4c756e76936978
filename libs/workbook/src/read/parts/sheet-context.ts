import type { Bounds } from '../bounds.js';
import type { Tally } from './limits.js';

/** What a sheet is read with: the parts read before it, and what is added up over all sheets. */
export interface SheetContext {
  sheet: string;
  strings: readonly string[];
  /** What each cell format makes of a number: see `kindOf` and `placesOf`. */
  formats: Uint8Array;
  bounds: Bounds;
  tally: Tally;
}
