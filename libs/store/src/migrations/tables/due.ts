import { table } from '../table.js';

const diagnosedPeriod = table({
  name: 'diagnosed_period',
  countedId: true,
  columns: {
    kind: 'text',
    consortium: 'text',
    period: 'text',
    standard: 'text',
    standard_version: 'text',
    turn: 'integer',
    run_id: 'text',
    run_before: 'text?',
    seen: 'text',
    differences: 'text?',
    diagnosed_at: 'text',
  },
  uniques: [['kind', 'consortium', 'period', 'standard', 'standard_version']],
  foreign: [
    { columns: ['consortium'], table: 'consortium', references: ['code'] },
    { columns: ['run_id'], table: 'run', references: ['id'] },
  ],
});

/** The ledger from which follows what is due. */
export const DUE_TABLES = [diagnosedPeriod];
