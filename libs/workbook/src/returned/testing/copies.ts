import { strFromU8, unzipSync } from 'fflate';
import type { Finding } from '../../findings/finding.js';
import { markFile } from '../thread/mark-file.js';

export const finding = (more: Partial<Finding> = {}): Finding => ({
  code: 'approximate',
  level: 'error',
  sheet: '表',
  ref: 'B2',
  found: '约500',
  expected: { zh: '确切的数', en: 'an exact figure' },
  mend: { zh: '填 500', en: 'write 500' },
  message: { zh: '「约500」不是确切的数', en: '约500 is no exact figure' },
  ...more,
});

/** The parts of a package as texts, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The upload with marks; fails where it cannot be marked. */
export async function marked(
  bytes: Uint8Array,
  findings: Finding[],
  title = '2025年9月',
): Promise<Uint8Array> {
  const copy = await markFile({ bytes }, findings, title);
  if (!copy.ok) throw new Error(`not marked: ${copy.reason}`);
  return copy.bytes;
}
