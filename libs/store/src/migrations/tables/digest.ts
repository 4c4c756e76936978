import { table } from '../table.js';

const officeDigest = table({
  name: 'office_digest',
  countedId: true,
  columns: {
    office: 'text',
    run_id: 'text',
    consortium: 'text',
    content: 'text',
    state: 'text',
    attempts: 'integer',
    error: 'text?',
    created_at: 'text',
    settled_at: 'text?',
  },
  uniques: [['office', 'run_id']],
  indices: [['consortium', 'id']],
  foreign: [
    { columns: ['consortium'], table: 'consortium', references: ['code'] },
    { columns: ['run_id'], table: 'run', references: ['id'] },
  ],
});

/** What each office is told of a run, at most once. */
export const DIGEST_TABLES = [officeDigest];
