import type { Address } from '@luoxuan/flows';
import type { Finding } from '@luoxuan/workbook';
import type { Bilingual } from '@luoxuan/wording';

/** Findings that a confirmed mapping would settle. */
const UNMAPPED: ReadonlySet<string> = new Set(['unknown-element', 'column-not-read', 'table-not-read']);

/** Where labels of a file were not understood: how to say once what they mean. null where all were. */
export function mappingHint(
  file: string,
  { consortium, member, period }: Address,
  findings: Finding[],
): Bilingual | null {
  const count = findings.filter(({ code, level }) => UNMAPPED.has(code) && level !== 'hint').length;
  if (count === 0) return null;
  const command = `luoxuan map "${file}" --consortium ${consortium} --member ${member} --period ${period}`;
  return {
    zh: `● 有 ${count} 处没有认出；若是固定的表式，可运行 ${command} 确认一次对应关系，今后自动采用`,
    en: `● ${count} labels were not understood; for a form that comes again, say once what they mean with ${command}`,
  };
}
