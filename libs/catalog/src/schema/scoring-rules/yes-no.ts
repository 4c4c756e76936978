import { z } from 'zod';
import { described } from '../described.js';

/** 是否: yes 100, no 0. */
export const yesNo = described(
  z.strictObject({ kind: z.literal('yes-no') }),
  '是得满分、否得 0 分：{ kind: yes-no }',
  'yes earns everything, no nothing: { kind: yes-no }',
);
