import type { Bilingual } from '@luoxuan/wording';
import { groupDigits } from '@luoxuan/quantity';
import type { Figure } from '../result.js';

/** Member code → name */
export type Names = ReadonlyMap<string, string>;

export const both = (zh: string, en: string): Bilingual => ({ zh, en });

const YES_NO = '—';

/** A figure with its unit; a dash where there is none. */
export function shown(figure: Figure): string {
  if (figure.exact === null) return '—';
  if (figure.unit === YES_NO) return figure.value === 0 ? '✗' : '✓';
  const gap = ['%', '‰', ':1'].includes(figure.unit) ? '' : ' ';
  return `${groupDigits(figure.text)}${gap}${figure.unit}`;
}
