import type { Folders } from './bases.js';

/** What the child is to do: the workbooks `from` … `to` (not included) of a seed. */
export interface Order {
  seed: number;
  from: number;
  to: number;
  folders: Folders & { catalog: string };
}

/** What the child says about workbook `index`. Between `reading` and the next message the deadline runs. */
export type Report =
  | { kind: 'reading'; index: number }
  /** `outcome` is `read`, or the code of the refusal. */
  | { kind: 'done'; index: number; outcome: string; milliseconds: number; mib: number }
  | { kind: 'fault'; index: number; what: string };
