import type { Finding } from '../findings/finding.js';
import type { Sheet } from '../read/cell.js';

export interface ReturnedCopyRequest {
  /** As the reader handed them over. */
  original: Sheet[];
  findings: Finding[];
  /** Heads the sheet of findings, e.g. the file's name with member and period. */
  title: string;
}

/** The sheet that lists the findings. An older one in the original makes way. */
export const FINDINGS_SHEET = '校验结果';
