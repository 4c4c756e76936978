import { foldName } from '@luoxuan/catalog';
import { remember } from './remember.js';

/** A header label apart from the unit in brackets behind it. */
export interface SplitLabel {
  label: string;
  /** 本期（万元） → 万元; as folded. */
  unit?: string;
}

/** The form in which labels are compared: width, blanks, brackets, case, marks and a colon at the end do not matter. */
export const foldLabel = remember((text: string): string =>
  foldName(text.replace(/[\u200b-\u200d\u2060\ufeff]/gu, ''))
    .replace(/^[*★☆※]+|[*★☆※]+$/gu, '')
    .replace(/:+$/u, ''),
);

/** 本期（万元） is the label 本期 with the unit 万元. */
export const splitLabel = remember((text: string): SplitLabel => {
  const folded = foldLabel(text);
  const match = /^([^()]+)\(([^()]+)\)$/u.exec(folded);
  const [, label, unit] = match ?? [];
  return label !== undefined && unit !== undefined ? { label, unit } : { label: folded };
});

/** A pattern for `label` in running text: 填 报 单 位 is 填报单位. */
export function spacedPattern(label: string): string {
  return Array.from(label, (char) => char.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join(
    String.raw`\s*`,
  );
}
