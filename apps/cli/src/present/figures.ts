import type { Figure } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';

const UNITS: Readonly<Record<string, string>> = { 分: '', '—': '', '%': '%', '‰': '‰', ':1': ':1' };

/** A figure with its unit; a dash where there is none. */
export const show = (figure: Figure): string =>
  figure.text === null ? '—' : figure.text + (UNITS[figure.unit] ?? ` ${figure.unit}`);

/** A change, with its sign where it is more than rounding leaves. */
export const signed = (figure: Figure): string =>
  Number(figure.text) > 0 ? `+${show(figure)}` : show(figure);

/** The same where it may be in 百分点, the only unit that has an English word. */
export const signedInWords = (figure: Figure): Bilingual => {
  const zh = signed(figure);
  return { zh, en: zh.replace('百分点', 'points') };
};
