import type { Figure } from '@luoxuan/scoring';

const UNITS: Readonly<Record<string, string>> = { 分: '', '—': '' };

/** A figure with its unit; a dash where there is none. */
export const show = (figure: Figure): string => {
  if (figure.text === null) return '—';
  const unit = UNITS[figure.unit] ?? figure.unit;
  return unit === '' ? figure.text : `${figure.text} ${unit}`;
};

/** A change, always with its sign. */
export const signed = (figure: Figure): string =>
  figure.value !== null && figure.value > 0 ? `+${show(figure)}` : show(figure);
