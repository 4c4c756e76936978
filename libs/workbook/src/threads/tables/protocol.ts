import type { PackedRelation } from '@luoxuan/catalog';
import type { MappingRequest } from '../../mapping/propose.js';
import type { Mapping } from '../../mapping/mapping.js';
import type { Bounds } from '../../read/bounds.js';
import type { Refused } from '../../read/refusal.js';
import type { Submission, SubmissionAddress, SubmissionRules } from '../../submission/submission.js';

/** The rules as they cross over: a relation has methods, which do not. */
export type PackedRules = Omit<SubmissionRules, 'relations'> & { relations?: PackedRelation[] };

/** What the thread is asked: the rules come once, and again only when they are others. */
export type TableRequest = { path: string; bounds: Bounds; rules?: PackedRules } & (
  { kind: 'submission'; address: SubmissionAddress } | { kind: 'mapping'; request: MappingRequest }
);

export type FileSubmission = { ok: true; submission: Submission } | Refused;
export type FileMapping = { ok: true; mapping: Mapping } | Refused;
export type TableAnswer = FileSubmission | FileMapping;
