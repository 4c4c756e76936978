import type { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { dropAppendOnly, makeAppendOnly } from './append-only.js';
import { table } from './table.js';
import { DIGEST_TABLES } from './tables/digest.js';
import { DUE_TABLES } from './tables/due.js';
import { FINDING_TABLES } from './tables/findings.js';
import { DECIDED_APPEND_ONLY, DECIDED_TABLES } from './tables/targets.js';

const toConsortium = { columns: ['consortium'], table: 'consortium', references: ['code'] };
const toSubmission = { columns: ['submission_id'], table: 'submission', references: ['id'] };

const consortium = table({
  name: 'consortium',
  primary: ['code'],
  columns: {
    code: 'text',
    name: 'text',
    synthetic: 'boolean',
    standard: 'text',
    reporting: 'text',
    since: 'text',
  },
});

const member = table({
  name: 'member',
  primary: ['consortium', 'code'],
  columns: { consortium: 'text', code: 'text', name: 'text', kind: 'text', is_lead: 'boolean' },
  foreign: [toConsortium],
});

const submission = table({
  name: 'submission',
  countedId: true,
  columns: {
    consortium: 'text',
    member: 'text',
    period: 'text',
    file_name: 'text',
    file_sha256: 'text',
    stored_as: 'text',
    received_at: 'text',
    state: 'text',
    layout: 'text?',
    read: 'integer',
    accepted: 'integer',
    unchanged: 'integer',
    revised: 'integer',
    rejected: 'integer',
    missing: 'integer',
  },
  uniques: [['consortium', 'member', 'period', 'file_sha256', 'received_at']],
  foreign: [{ columns: ['consortium', 'member'], table: 'member', references: ['consortium', 'code'] }],
});

const importFinding = table({
  name: 'import_finding',
  countedId: true,
  columns: {
    submission_id: 'integer',
    seq: 'integer',
    code: 'text',
    level: 'text',
    sheet: 'text?',
    ref: 'text?',
    found: 'text',
    expected: 'text',
    mend: 'text',
    message: 'text',
  },
  uniques: [['submission_id', 'seq']],
  foreign: [toSubmission],
});

const observation = table({
  name: 'observation',
  countedId: true,
  columns: {
    consortium: 'text',
    member: 'text',
    element: 'text',
    period: 'text',
    steps: 'bigint',
    unit: 'text',
    decimals: 'integer',
    submission_id: 'integer',
    sheet: 'text',
    ref: 'text',
    raw: 'text',
    recorded_at: 'text',
  },
  // with what a panel reads, so that it never looks at the rows
  indices: [['consortium', 'member', 'element', 'period', 'id', 'steps', 'decimals']],
  foreign: [toSubmission],
});

const run = table({
  name: 'run',
  primary: ['id'],
  columns: {
    id: 'text',
    consortium: 'text',
    kind: 'text',
    period: 'text',
    standard: 'text',
    standard_version: 'text',
    engine: 'text',
    inputs_digest: 'text',
    data_as_of: 'text?',
    result: 'text',
    created_at: 'text',
    confirmed_at: 'text',
  },
  uniques: [['consortium', 'kind', 'period', 'standard', 'standard_version', 'engine', 'inputs_digest']],
  indices: [['consortium', 'kind', 'period', 'confirmed_at']],
  foreign: [toConsortium],
});

const report = table({
  name: 'report',
  countedId: true,
  columns: {
    run_id: 'text',
    consortium: 'text',
    year: 'integer',
    edition: 'integer',
    pdf_sha256: 'text',
    xlsx_sha256: 'text',
    created_at: 'text',
  },
  uniques: [['run_id'], ['consortium', 'year', 'edition']],
  foreign: [{ columns: ['run_id'], table: 'run', references: ['id'] }, toConsortium],
});

const job = table({
  name: 'job',
  countedId: true,
  columns: {
    kind: 'text',
    lane: 'text',
    key: 'text',
    payload: 'text',
    state: 'text',
    attempt: 'integer',
    max_attempts: 'integer',
    interruptions: 'integer',
    progress: 'double precision',
    progress_text: 'text?',
    run_after: 'text',
    claimed_by: 'text?',
    lease_until: 'text?',
    created_at: 'text',
    finished_at: 'text?',
    error: 'text?',
  },
  uniques: [['key']],
  indices: [
    ['state', 'run_after'],
    ['lane', 'state', 'id'],
  ],
});

/** In the order in which they refer to each other. */
const TABLES: Table[] = [
  consortium,
  member,
  submission,
  importFinding,
  observation,
  run,
  report,
  job,
  ...DECIDED_TABLES,
  ...DUE_TABLES,
  ...DIGEST_TABLES,
  ...FINDING_TABLES,
];

/** Tables whose rows are neither changed nor removed. */
const APPEND_ONLY: Table[] = [observation, ...DECIDED_APPEND_ONLY, ...FINDING_TABLES];

/** The schema as it was first released. Frozen: a change is another migration. */
export class First1763780000000 implements MigrationInterface {
  name = 'First1763780000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of TABLES) await runner.createTable(each.clone());
    for (const { name } of APPEND_ONLY) await makeAppendOnly(runner, name);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of TABLES.toReversed()) {
      if (APPEND_ONLY.includes(each)) await dropAppendOnly(runner, each.name);
      else await runner.dropTable(each.name);
    }
  }
}
