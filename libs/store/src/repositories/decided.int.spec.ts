import { openStore, type Store } from '../database/open-store.js';
import type { Tx } from '../database/sql.js';
import { DATABASES, type TestDatabase } from '../testing/databases.js';
import { declareYiwu, tickingClock } from '../testing/samples.js';
import { DiagnosedPeriods } from './diagnosed-periods.js';
import { ExpertScores } from './expert-scores.js';
import { Mutes } from './mutes.js';
import { OfficeDigests } from './office-digests.js';
import { Runs } from './runs.js';
import { Targets, type NewTarget } from './targets.js';

const target = (given: Partial<NewTarget> = {}): NewTarget => ({
  ...{ consortium: 'YW', indicator: 'SRV04', member: null, year: 2026, value: '600', curve: null },
  ...{ reason: '规划', setBy: '张三', setAt: '2025-10-01T00:00:00.000Z', ...given },
});
const approval = (at: string) => ({ by: '李四', at, resolution: null });

describe.each(DATABASES)('what people decided, and what is due, on %s', (_name, start) => {
  let database: TestDatabase;
  let store: Store;
  const [targets, experts, mutes] = [new Targets(), new ExpertScores(), new Mutes()];
  const [diagnosed, digests, runs] = [new DiagnosedPeriods(), new OfficeDigests(), new Runs(tickingClock())];

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
  const run = async (tx: Tx, inputsDigest: string) =>
    (
      await runs.record(tx, {
        ...{ consortium: 'YW', kind: 'month', period: '2025-09', standard: 'S', standardVersion: '1' },
        ...{ engine: '1', inputsDigest, dataAsOf: null, result: '{}' },
      })
    ).run.id;

  it(
    'targets: the highest approved version counts, and any moment can be asked for',
    scenario(async (tx) => {
      const first = await targets.set(tx, target({ curve: [0.5, 1] }));
      const second = await targets.set(tx, target({ value: '620' }));
      const own = await targets.set(tx, target({ member: 'YWGS', value: '300' }));
      expect([first, second, own].map((t) => t.version)).toEqual([1, 2, 1]);
      expect(await targets.approve(tx, first.id, approval('2025-10-02T00:00:00.000Z'))).toBe(true);
      expect(await targets.approve(tx, first.id, approval('2025-10-03T00:00:00.000Z'))).toBe(false);
      expect(await targets.approved(tx, 'YW')).toMatchObject([{ value: '600', version: 1, curve: [0.5, 1] }]);
      expect((await targets.proposed(tx, 'YW')).map((t) => t.id)).toEqual([second.id, own.id]);
      await targets.approve(tx, second.id, approval('2025-11-01T00:00:00.000Z'));
      const at = async (time?: string) => (await targets.approved(tx, 'YW', time)).map((t) => t.value);
      expect([
        await at(),
        await at('2025-10-31T00:00:00.000Z'),
        await at('2025-10-01T00:00:00.000Z'),
      ]).toEqual([['620'], ['600'], []]);
      expect((await targets.find(tx, own.id))?.member).toBe('YWGS');
    }),
  );

  it(
    'expert points and mutes come back as they were given, and as of a time',
    scenario(async (tx) => {
      const points = {
        indicator: 'X',
        period: '2025',
        points: '80',
        reason: '好',
        expert: '王五',
        givenAt: '2025-10-02',
      };
      await experts.give(tx, 'YW', points);
      expect(await experts.all(tx, 'YW')).toEqual([points]);
      expect(await experts.all(tx, 'YW', '2025-10-01')).toEqual([]);
      const mute = {
        ...{ rule: 'behind-plan', indicator: null, member: 'YWGS', from: '2025-09', to: '2025-10' },
        ...{ reason: '停课', author: '李四', at: '2025-10-02' },
      };
      await mutes.add(tx, 'YW', mute);
      expect(await mutes.all(tx, 'YW')).toEqual([mute]);
      expect(await mutes.all(tx, 'ELSE')).toEqual([]);
    }),
  );

  it.each(['target', 'target_approval', 'expert_score', 'rule_mute'])(
    'the database refuses to change %s',
    async (table) => {
      const fill = async (tx: Tx): Promise<void> => {
        const { id } = await targets.set(tx, target());
        await targets.approve(tx, id, approval('2025-10-02'));
        await experts.give(tx, 'YW', {
          ...{
            indicator: 'X',
            period: '2025',
            points: '80',
            reason: '好',
            expert: '王五',
            givenAt: '2025-10-02',
          },
        });
        await mutes.add(tx, 'YW', {
          ...{ rule: 'r', indicator: null, member: null, from: '2025-09', to: '2025-10' },
          ...{ reason: 'x', author: 'y', at: '2025-10-02' },
        });
      };
      for (const sql of [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET ${table === 'target_approval' ? 'approved_by' : 'consortium'} = 'x'`,
      ]) {
        const unit = store.unitOfWork.run(async (tx) => {
          await fill(tx);
          await tx.query(sql);
        });
        await expect(unit).rejects.toThrow(`${table} is append-only`);
      }
    },
  );

  it(
    'the ledger of diagnosed periods has one row a period and standard version, and counts its turns',
    scenario(async (tx) => {
      const key = {
        kind: 'month',
        consortium: 'YW',
        period: '2025-09',
        standard: 'S',
        standardVersion: '1',
      } as const;
      const [one, two] = [await run(tx, 'd1'), await run(tx, 'd2')];
      await diagnosed.turn(tx, key, {
        runId: one,
        seen: { ledger: 1 },
        differences: null,
        diagnosedAt: '2025-10-11',
      });
      expect(await diagnosed.find(tx, key)).toMatchObject({ turn: 1, runBefore: null, differences: null });
      const counts = { counts: { observations: 1 } };
      await diagnosed.turn(tx, key, {
        runId: two,
        seen: { ledger: 2 },
        differences: counts,
        diagnosedAt: '2025-10-12',
      });
      expect(await diagnosed.of(tx, 'YW')).toMatchObject([
        { turn: 2, runId: two, runBefore: one, seen: { ledger: 2 }, differences: counts },
      ]);
      const later = { ...key, standardVersion: '2' };
      await diagnosed.turn(tx, later, { runId: two, seen: {}, differences: null, diagnosedAt: '2025-10-13' });
      expect((await diagnosed.last(tx, key))?.standardVersion).toBe('2');
    }),
  );

  it(
    'the outbox has one digest an office and run, which one process takes',
    scenario(async (tx) => {
      const runId = await run(tx, 'd1');
      const digest = {
        office: 'qa',
        runId,
        consortium: 'YW',
        content: { title: 'x' },
        createdAt: '2025-10-11',
      };
      const id = await digests.queue(tx, digest);
      expect(await digests.queue(tx, digest)).toBeNull();
      expect([await digests.begin(tx, id!), await digests.begin(tx, id!)]).toEqual([true, false]);
      await digests.settle(tx, id!, 'queued', 'HTTP 429', '2025-10-12');
      expect(await digests.begin(tx, id!)).toBe(true);
      await digests.settle(tx, id!, 'sent', null, '2025-10-12');
      expect(await digests.list(tx, { consortium: undefined, runId })).toMatchObject([
        { state: 'sent', attempts: 2, error: null, settledAt: '2025-10-12', content: { title: 'x' } },
      ]);
    }),
  );
});
