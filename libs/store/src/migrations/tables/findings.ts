import { table } from '../table.js';

const finding = table({
  name: 'finding',
  countedId: true,
  columns: {
    consortium: 'text',
    warning: 'text',
    rule: 'text',
    indicator: 'text',
    member: 'text',
    period: 'text',
  },
  uniques: [['consortium', 'warning']],
  foreign: [{ columns: ['consortium'], table: 'consortium', references: ['code'] }],
});

const findingEvent = table({
  name: 'finding_event',
  countedId: true,
  columns: {
    finding_id: 'integer',
    seq: 'integer',
    type: 'text',
    author: 'text',
    at: 'text',
    reason: 'text?',
    data: 'text',
  },
  uniques: [['finding_id', 'seq']],
  foreign: [{ columns: ['finding_id'], table: 'finding', references: ['id'] }],
});

/** 问题 and all that became of them. Their state is nowhere but in the events; both are only ever added to. */
export const FINDING_TABLES = [finding, findingEvent];
