import type { Bilingual } from '@luoxuan/wording';
import { nameFaults, textFaults, type GivenFaultCode } from '../people/given.js';
import { ANNUAL_FIELDS, type AnnualEdit, type AnnualField } from './annual-row.js';

export type EditRefusalCode =
  'unknown-indicator' | 'unknown-field' | 'text-missing' | 'author-missing' | GivenFaultCode;

export interface EditRefusal {
  code: EditRefusalCode;
  message: Bilingual;
  mend: Bilingual;
  details?: Record<string, string>;
}

const isField = (field: string): field is AnnualField => (ANNUAL_FIELDS as readonly string[]).includes(field);

/** Every reason why a text cannot be taken into the annual diagnosis; none where it can. */
export function refuseEdit(
  edit: Omit<AnnualEdit, 'field'> & { field: string },
  rows: readonly { indicator: string }[],
): EditRefusal[] {
  const refusals: EditRefusal[] = [];
  if (!rows.some((r) => r.indicator === edit.indicator))
    refusals.push({
      code: 'unknown-indicator',
      message: {
        zh: `年度诊断中没有指标 ${edit.indicator}`,
        en: `the annual diagnosis has no ${edit.indicator}`,
      },
      mend: { zh: '改用所属标准中的指标编码', en: 'use the code of an indicator of the standard' },
    });
  if (!isField(edit.field))
    refusals.push({
      code: 'unknown-field',
      message: { zh: `没有栏目 ${edit.field}`, en: `there is no field ${edit.field}` },
      mend: { zh: `改用其中之一：${ANNUAL_FIELDS.join('、')}`, en: `use one of ${ANNUAL_FIELDS.join(', ')}` },
    });
  if (edit.text?.trim() === '')
    refusals.push({
      code: 'text-missing',
      message: { zh: '内容为空', en: 'the text is empty' },
      mend: {
        zh: '写明内容；要恢复预填内容，请用 restore',
        en: 'write it; to go back to what was pre-filled use restore',
      },
    });
  if (edit.author.trim() === '')
    refusals.push({
      code: 'author-missing',
      message: { zh: '没有修改人', en: 'nobody signs the edit' },
      mend: { zh: '注明修改人', en: 'name who wrote it' },
    });
  refusals.push(...nameFaults(edit.author));
  refusals.push(...textFaults(edit.text, { option: 'text', zh: '内容', en: 'the text' }));
  return refusals;
}
