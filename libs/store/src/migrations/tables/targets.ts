import { table } from '../table.js';

const toConsortium = { columns: ['consortium'], table: 'consortium', references: ['code'] };

const target = table({
  name: 'target',
  countedId: true,
  columns: {
    consortium: 'text',
    member: 'text',
    indicator: 'text',
    year: 'integer',
    version: 'integer',
    value: 'text',
    curve: 'text?',
    reason: 'text',
    set_by: 'text',
    set_at: 'text',
  },
  uniques: [['consortium', 'member', 'indicator', 'year', 'version']],
  foreign: [toConsortium],
});

const targetApproval = table({
  name: 'target_approval',
  primary: ['target_id'],
  columns: { target_id: 'integer', approved_by: 'text', approved_at: 'text', resolution: 'text?' },
  foreign: [{ columns: ['target_id'], table: 'target', references: ['id'] }],
});

const expertScore = table({
  name: 'expert_score',
  countedId: true,
  columns: {
    consortium: 'text',
    indicator: 'text',
    period: 'text',
    points: 'text',
    reason: 'text',
    expert: 'text',
    given_at: 'text',
  },
  indices: [['consortium', 'indicator', 'period', 'id']],
  foreign: [toConsortium],
});

const ruleMute = table({
  name: 'rule_mute',
  countedId: true,
  columns: {
    consortium: 'text',
    rule: 'text',
    indicator: 'text',
    member: 'text',
    from_period: 'text',
    to_period: 'text',
    reason: 'text',
    author: 'text',
    at: 'text',
  },
  indices: [['consortium', 'id']],
  foreign: [toConsortium],
});

const annualText = table({
  name: 'annual_text',
  countedId: true,
  columns: {
    consortium: 'text',
    year: 'integer',
    indicator: 'text',
    field: 'text',
    text: 'text?',
    author: 'text',
    at: 'text',
  },
  indices: [['consortium', 'year', 'id']],
  foreign: [toConsortium],
});

/** What people decided: targets and their approval, points of experts, muted rules, texts of the annual diagnosis. */
export const DECIDED_TABLES = [target, targetApproval, expertScore, ruleMute, annualText];
/** All of it is only ever added to. */
export const DECIDED_APPEND_ONLY = DECIDED_TABLES;
