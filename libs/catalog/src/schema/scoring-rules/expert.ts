import { z } from 'zod';
import { described } from '../described.js';

/** 专家评分: points given by an expert, with the reason. */
export const expert = described(
  z.strictObject({ kind: z.literal('expert') }),
  '专家评分并写明理由：{ kind: expert }',
  'points given by an expert with the reason: { kind: expert }',
);
