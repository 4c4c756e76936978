import { openStore, type Store } from '../database/open-store.js';
import type { Tx } from '../database/sql.js';
import { DATABASES, type TestDatabase } from '../testing/databases.js';
import { declareYiwu, finding, observation, tickingClock, workbook } from '../testing/samples.js';
import { Members } from './members.js';
import { ObservationLedger } from './observation-ledger.js';
import { Reports } from './reports.js';
import type { NewRun } from './runs.js';
import { Runs } from './runs.js';
import { Submissions } from './submissions.js';

const run = (given: Partial<NewRun> = {}): NewRun => ({
  consortium: 'YW',
  kind: 'month',
  period: '2025-09',
  standard: 'MIEC',
  standardVersion: '2025.1',
  engine: '1',
  inputsDigest: 'd1',
  dataAsOf: null,
  result: '{"score":"81.5"}',
  ...given,
});

describe.each(DATABASES)('repositories on %s', (_name, start) => {
  let database: TestDatabase;
  let store: Store;
  const clock = tickingClock();
  const members = new Members();
  const submissions = new Submissions(clock);
  const ledger = new ObservationLedger(clock);
  const runs = new Runs(clock);
  const reports = new Reports(clock);

  beforeAll(async () => {
    database = await start();
    store = await openStore(database.choice);
    await store.unitOfWork.run(declareYiwu);
  });
  afterAll(async () => {
    await store.close();
    await database.stop();
  });

  /** A scenario whose rows are gone afterwards. */
  const scenario = (work: (tx: Tx) => Promise<void>) => async () => {
    const done = new Error('done');
    const unit = store.unitOfWork.run(async (tx) => {
      await work(tx);
      throw done;
    });
    await expect(unit).rejects.toBe(done);
  };
  const received = async (tx: Tx, sha = 'a') =>
    (await submissions.receive(tx, workbook({ fileSha256: sha }))).submission.id;

  it(
    'members: declaring again changes, adds, and never removes',
    scenario(async (tx) => {
      await members.declare(tx, [
        { consortium: 'YW', code: 'HUAHONG', name: '新名称', kind: '企业', isLead: false },
      ]);
      const all = await members.of(tx, 'YW');
      expect(all.map(({ code, name, isLead }) => [code, name, isLead])).toEqual([
        ['HUAHONG', '新名称', false],
        ['YWGS', '义乌工商职业技术学院', true],
      ]);
      expect(await members.consortium(tx, 'YW')).toMatchObject({ synthetic: true });
      expect(await members.find(tx, 'YW', 'NOBODY')).toBeNull();
    }),
  );

  it(
    'submissions: the same bytes at the same time are one submission, at another time another; settled once',
    scenario(async (tx) => {
      const first = await submissions.receive(tx, workbook());
      const { receivedAt } = first.submission;
      const again = await submissions.receive(tx, { ...workbook({ fileName: 'copy.xlsx' }), receivedAt });
      const later = await submissions.receive(tx, workbook());
      expect([first.existing, again.existing, later.existing]).toEqual([false, true, false]);
      expect(again.submission).toEqual(first.submission);
      const { id } = first.submission;
      const counts = { read: 5, accepted: 1, unchanged: 1, revised: 1, rejected: 1, missing: 1 };
      const findings = [finding(), finding({ code: 'late', level: 'hint', sheet: null, ref: null })];
      expect(await submissions.ingested(tx, id, { layout: 'luoxuan', counts, findings })).toBe(true);
      expect(await submissions.refused(tx, id, [])).toBe(false);
      expect(await submissions.find(tx, id)).toMatchObject({
        state: 'ingested',
        layout: 'luoxuan',
        ...counts,
      });
      expect(await submissions.findings(tx, id)).toMatchObject([
        { seq: 1, ...finding() },
        { seq: 2, code: 'late', sheet: null },
      ]);
      expect(await submissions.list(tx, 'YW', { period: '2025-10' })).toEqual([]);
    }),
  );

  it(
    'ledger: the latest entry is valid, the earlier ones stay, and any moment can be asked for',
    scenario(async (tx) => {
      const first = { consortium: 'YW', submissionId: await received(tx, 'a') };
      await ledger.append(tx, first, [
        observation(),
        observation({ element: 'SRV12', steps: 40, unit: '人次' }),
      ]);
      const before = (await ledger.head(tx, 'YW'))!;
      const second = { consortium: 'YW', submissionId: await received(tx, 'b') };
      await ledger.append(tx, second, [observation({ steps: 351600, raw: '3516.00' })]);

      const steps = (entries: { element: string; steps: number }[]) =>
        entries.map((e) => [e.element, e.steps]);
      expect(steps(await ledger.current(tx, 'YW'))).toEqual([
        ['SRV12', 40],
        ['SRV04', 351600],
      ]);
      expect(steps(await ledger.asOf(tx, 'YW', before))).toEqual([
        ['SRV04', 351553],
        ['SRV12', 40],
      ]);
      expect(await ledger.asOf(tx, 'YW', { recordedAt: before.recordedAt })).toHaveLength(2);
      expect(
        await ledger.current(tx, 'YW', { elements: ['SRV04'], periods: ['2025-09'], members: [] }),
      ).toEqual([]);
      expect(await ledger.current(tx, 'YW', { elements: ['SRV04'] })).toMatchObject([
        {
          ...observation({ steps: 351600, raw: '3516.00' }),
          submission: second.submissionId,
          file: '九月.xlsx',
        },
      ]);
      expect(steps(await ledger.history(tx, 'YW', 'YWGS', 'SRV04', '2025-09'))).toHaveLength(2);
      expect(await ledger.head(tx, 'ELSE')).toBeNull();
    }),
  );

  it(
    'ledger: exact up to 2^53 - 1, many rows at once, nothing beyond',
    scenario(async (tx) => {
      const source = { consortium: 'YW', submissionId: await received(tx) };
      const months = Array.from({ length: 1201 }, (_, month) =>
        observation({ period: `m${month}`, steps: month }),
      );
      const large = [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER].map((steps) =>
        observation({ element: `E${steps}`, steps }),
      );
      expect(await ledger.append(tx, source, [...months, ...large])).toBe(1203);
      const current = await ledger.current(tx, 'YW');
      expect(current.map(({ steps }) => steps)).toEqual([...months, ...large].map(({ steps }) => steps));
      await expect(ledger.append(tx, source, [observation({ steps: 2 ** 53 })])).rejects.toThrow(
        'no safe integer',
      );
    }),
  );

  it.each(['UPDATE observation SET steps = 0', 'DELETE FROM observation'])(
    'ledger: the database refuses %s',
    (sql) =>
      expect(
        store.unitOfWork.run(async (tx) => {
          await ledger.append(tx, { consortium: 'YW', submissionId: await received(tx) }, [observation()]);
          await tx.query(sql);
        }),
      ).rejects.toThrow('observation is append-only'),
  );

  it(
    'runs: the same inputs are the same run; the one computed last is the latest',
    scenario(async (tx) => {
      const first = await runs.record(tx, run());
      expect(first.run.id).toMatch(/^R-month-2025-09-[0-9a-f]{12}$/);
      const corrected = await runs.record(tx, run({ inputsDigest: 'd2', result: '{"score":"82"}' }));
      expect((await runs.latest(tx, 'YW', 'month', '2025-09'))?.id).toBe(corrected.run.id);
      const takenBack = await runs.record(tx, run({ result: 'ignored' }));
      expect(takenBack).toMatchObject({
        existing: true,
        run: { id: first.run.id, result: first.run.result },
      });
      expect((await runs.latest(tx, 'YW', 'month', '2025-09'))?.id).toBe(first.run.id);
      const listed = await runs.list(tx, 'YW');
      expect(listed.map(({ inputsDigest }) => inputsDigest)).toEqual(['d1', 'd2']);
      expect(listed.map((each) => 'result' in each && each.result !== undefined)).toEqual([false, false]);
    }),
  );

  it(
    'runs: what each found is read without the rest of its result',
    scenario(async (tx) => {
      const [warning] = [{ rule: 'sharp-fall', indicator: 'SRV04', text: { zh: '下降', en: 'fell' } }];
      const told = await runs.record(tx, run({ result: JSON.stringify({ score: 1, warnings: [warning] }) }));
      const silent = await runs.record(tx, run({ inputsDigest: 'd2' }));
      await runs.record(tx, run({ kind: 'year', period: '2025' }));
      expect(await runs.warnings(tx, 'YW', 'month')).toEqual([
        { id: told.run.id, period: '2025-09', warnings: [warning] },
        { id: silent.run.id, period: '2025-09', warnings: [] },
      ]);
    }),
  );

  it(
    'submissions: what was found counts until the member sends again',
    scenario(async (tx) => {
      const codes = ['relation-broken'];
      const counts = { read: 1, accepted: 1, unchanged: 0, revised: 0, rejected: 0, missing: 0 };
      const send = async (sha: string, ...found: string[]) => {
        const { submission } = await submissions.receive(tx, workbook({ fileSha256: sha }));
        const findings = found.map((code) => finding({ code }));
        await submissions.ingested(tx, submission.id, { layout: 'template', counts, findings });
      };
      await send('a', 'relation-broken', 'not-a-number');
      expect(await submissions.standingFindings(tx, 'YW', codes)).toMatchObject([
        { code: 'relation-broken', member: 'YWGS', period: '2025-09', file: '九月.xlsx', ref: 'E8' },
      ]);
      await send('b');
      expect(await submissions.standingFindings(tx, 'YW', codes)).toEqual([]);
    }),
  );

  it(
    'reports: one edition per run, the next run makes the next edition',
    scenario(async (tx) => {
      const year = async (inputsDigest: string) =>
        (await runs.record(tx, run({ kind: 'year', period: '2025', inputsDigest }))).run.id;
      const report = { consortium: 'YW', year: 2025, pdfSha256: 'p', xlsxSha256: 'x' };
      const first = { ...report, runId: await year('d1') };
      expect(await reports.publish(tx, first)).toMatchObject({ existing: false, report: { edition: 1 } });
      expect(await reports.publish(tx, first)).toMatchObject({ existing: true, report: { edition: 1 } });
      const second = await reports.publish(tx, { ...report, runId: await year('d2') });
      expect(second.report.edition).toBe(2);
      expect(await reports.editions(tx, 'YW', 2025)).toHaveLength(2);
      expect(await reports.ofRun(tx, first.runId)).toMatchObject({ edition: 1, pdfSha256: 'p' });
    }),
  );
});
