import type { Draft } from '../draft.js';
import { codesIn } from './expression.js';
import { parseFormula } from './parse.js';
import { writtenFormulas } from './written.js';

/** Code of an indicator → codes in its formulas. */
export function partsOfIndicators(draft: Draft): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const { text, indicator } of writtenFormulas(draft)) {
    const { code } = indicator.value;
    const parsed = parseFormula(text);
    if (code === undefined || !parsed.ok) continue;
    const found = codesIn(parsed.expression).map((each) => each.code);
    parts.set(code, [...(parts.get(code) ?? []), ...found]);
  }
  return parts;
}
