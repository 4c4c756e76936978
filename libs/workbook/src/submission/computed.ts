import { foldName } from '@luoxuan/catalog';
import type { Finding } from '../findings/finding.js';
import type { RowPlace } from './row-findings.js';
import type { ComputedIndicator } from './submission.js';

/** The indicator that a row or column with this code or name is about. */
export type FindComputed = (code: string, name: string) => ComputedIndicator | undefined;

export function computedFinder(
  indicators: readonly ComputedIndicator[] = [],
  elements: ReadonlyMap<string, unknown>,
): FindComputed {
  let known: Map<string, ComputedIndicator> | undefined; // most files need none
  return (code, name) => {
    known ??= new Map(
      indicators
        .filter((one) => !elements.has(one.code)) // an element as it is: that one is collected
        .flatMap((one) => [one.code, foldName(one.name)].map((key) => [key, one])),
    );
    return known.get(code.toUpperCase()) ?? known.get(foldName(name.split('/').at(-1) ?? ''));
  };
}

/** Colleges work it out for themselves as well: nothing is lost, and nothing is to mend. */
export function computedHere(
  { sheet, cell }: RowPlace,
  { code, name, nameEn = name }: ComputedIndicator,
): Finding {
  return {
    code: 'computed-indicator',
    level: 'hint',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: { zh: '只填采集项', en: 'elements alone' },
    message: {
      zh: `「${name}」（${code}）由系统按采集项算出，表中的数没有读取`,
      en: `${nameEn} (${code}) is worked out from elements by the system; the figure in the table is not read`,
    },
    mend: { zh: '不用改', en: 'nothing to mend' },
  };
}
