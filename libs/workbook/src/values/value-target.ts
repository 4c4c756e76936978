import type { Quantity } from '@luoxuan/quantity';
import type { Cell } from '../read/cell.js';
import type { ValueFault } from './fault.js';

/** What a cell is read for: the part of an element that decides how. */
export interface ValueTarget {
  code: string;
  name: string;
  unit: string;
  decimals: number;
  type: 'count' | 'amount' | 'survey' | 'ratio' | 'boolean';
}

export type ValueCell = Pick<
  Cell,
  'type' | 'value' | 'text' | 'percent' | 'formula' | 'places' | 'time' | 'unit' | 'currency'
>;

export type ReadValue =
  /** In the element's unit and decimals; `notes` are warnings and hints. */
  | { kind: 'value'; quantity: Quantity; notes: ValueFault[] }
  /** The cell says that there is no figure; `raw` as written. */
  | { kind: 'missing'; raw: string; notes: ValueFault[] }
  /** At least one of `faults` is an error. */
  | { kind: 'rejected'; faults: ValueFault[] };
