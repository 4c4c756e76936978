import { packRelation, unpackRelation } from '@luoxuan/catalog';
import type { SubmissionRules } from '../../submission/submission.js';
import type { PackedRules } from './protocol.js';

/** Of an indicator only its names are needed: the formula stays behind. */
export function packRules({ layouts, elements, computed, relations }: SubmissionRules): PackedRules {
  return {
    layouts,
    elements,
    computed: computed?.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    relations: relations?.map(packRelation),
  };
}

export function unpackRules({ relations, ...rules }: PackedRules): SubmissionRules {
  return { ...rules, relations: relations?.map(unpackRelation) };
}
