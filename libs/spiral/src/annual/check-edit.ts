import { nearestCodes } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';
import { nameFaults, textFaults, type GivenFaultCode } from '../people/given.js';
import {
  ANNUAL_FIELD_NAMES,
  ANNUAL_FIELDS,
  isWritten,
  WRITTEN_FIELDS,
  type AnnualEdit,
  type AnnualField,
} from './annual-row.js';

export type EditRefusalCode =
  | 'unknown-indicator'
  | 'unknown-field'
  | 'field-not-written'
  | 'text-missing'
  | 'author-missing'
  | GivenFaultCode;

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
  const refusals: EditRefusal[] = [...refuseIndicator(edit.indicator, rows), ...refuseField(edit.field)];
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

/** An indicator that the annual diagnosis does not have, with those that look most like it. */
export function refuseIndicator(found: string, rows: readonly { indicator: string }[]): EditRefusal[] {
  const known = rows.map((r) => r.indicator);
  if (known.includes(found)) return [];
  const near = nearestCodes(found, known);
  return [
    {
      code: 'unknown-indicator',
      message: { zh: `年度诊断中没有指标 ${found}`, en: `the annual diagnosis has no ${found}` },
      mend: {
        zh: `改用所属标准中的指标编码，相近的有 ${near.join('、')}`,
        en: `use the code of an indicator of the standard; the nearest are ${near.join(', ')}`,
      },
    },
  ];
}

function refuseField(field: string): EditRefusal[] {
  if (isWritten(field)) return [];
  const named = (language: keyof Bilingual): string =>
    WRITTEN_FIELDS.map((f) => `${f}（${ANNUAL_FIELD_NAMES[f][language]}）`).join('、');
  const mend = {
    zh: `可改写的栏目：${named('zh')}`,
    en: `write into one of ${WRITTEN_FIELDS.join(', ')}`,
  };
  if (!isField(field))
    return [
      {
        code: 'unknown-field',
        message: { zh: `没有栏目 ${field}`, en: `there is no field ${field}` },
        mend,
      },
    ];
  const { zh, en } = ANNUAL_FIELD_NAMES[field];
  return [
    {
      code: 'field-not-written',
      message: {
        zh: `「${zh}」出自已批准的目标、标准和报送的数据，不能改写`,
        en: `"${en}" comes from approved goals, the standard and reported figures: it is not written by hand`,
      },
      mend: {
        zh: `${mend.zh}；目标用 luoxuan target set，数据用 luoxuan ingest 更正`,
        en: `${mend.en}; goals are set by luoxuan target set, figures corrected by luoxuan ingest`,
      },
    },
  ];
}
