import type { Bilingual } from '@luoxuan/wording';
import type { Finding } from '../findings/finding.js';
import type { PlainReason } from './plain-reasons.js';

/** The uploaded file, as a path or as its bytes. */
export type UploadedFile = { path: string } | { bytes: Uint8Array };

export type ReturnedCopyRequest = UploadedFile & {
  findings: Finding[];
  /** Heads the sheet of findings, e.g. the file's name with member and period. */
  title: string;
};

export interface ReturnedCopy {
  bytes: Uint8Array;
  /** The user's own file with marks, or only its cells with marks. */
  kept: 'original' | 'plain';
  /** Without this extension Excel does not open the copy: a workbook with macros keeps them. */
  extension: 'xlsx' | 'xlsm';
  /** Why it is only a plain copy. */
  reason?: { code: PlainReason; message: Bilingual };
}
