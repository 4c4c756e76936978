import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { SyntaxTrouble } from './parse.js';
import type { ResolveTrouble } from './resolve.js';

/** A trouble inside the formula under `key` of an entry, as a fault at its character. */
export function syntaxFault(entry: Sited<unknown>, key: string, { at, what }: SyntaxTrouble): CatalogFault {
  return fault('formula-syntax', entry.siteInside(at, key), {
    what,
    expected: {
      zh: '采集项或指标编码、十进制数、半角 + - * / 和括号',
      en: 'codes of elements or indicators, decimal numbers, + - * / and parentheses',
    },
    mend: { zh: '改写公式，例如 SRV04 / TAL10', en: 'rewrite the formula, such as SRV04 / TAL10' },
  });
}

export function resolveFault(entry: Sited<unknown>, key: string, trouble: ResolveTrouble): CatalogFault {
  return fault(trouble.code, { ...entry.siteInside(trouble.at, key), found: trouble.found }, trouble);
}
