import { nothingKnown, type FindingEvent, type NewFindingEvent } from '@luoxuan/spiral';
import { openStore, type Store } from '../database/open-store.js';
import type { Tx } from '../database/sql.js';
import { DATABASES, type TestDatabase } from '../testing/databases.js';
import { declareYiwu } from '../testing/samples.js';
import { Findings } from './findings.js';

const ABOUT = {
  consortium: 'YW',
  warning: 'behind-plan|SRV04||2025-09',
  rule: 'behind-plan' as const,
  indicator: 'SRV04',
  member: null,
  period: '2025-09',
};
const RAISED: Extract<NewFindingEvent, { type: 'raised' }> = {
  type: 'raised',
  author: 'luoxuan',
  at: '2025-10-20T00:00:00.000Z',
  reason: null,
  data: {
    run: 'R-1',
    level: 'red',
    subject: '横向到款',
    problem: { zh: '落后', en: 'behind' },
    value: null,
    knowledge: nothingKnown('2025-09'),
  },
};
const ACKNOWLEDGED: FindingEvent = {
  type: 'acknowledged',
  author: '张三',
  at: '2025-10-21T01:00:00.000Z',
  reason: '“属实”；it’s so',
  data: {},
  seq: 2,
};

const EVIDENCE: FindingEvent = {
  type: 'evidence-added',
  author: '张三',
  at: '2025-10-22T01:00:00.000Z',
  reason: null,
  data: { measure: null, file: '合同.pdf', sha256: 'a'.repeat(64), note: null },
  seq: 2,
};

describe.each(DATABASES)('findings on %s', (_name, start) => {
  let database: TestDatabase;
  let store: Store;
  const findings = new Findings();

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

  it(
    'a warning has one finding, however often it is opened',
    scenario(async (tx) => {
      const first = await findings.open(tx, ABOUT, RAISED);
      expect(first).toMatchObject({ ...ABOUT, state: 'raised', level: 'red' });
      expect(await findings.open(tx, ABOUT, RAISED)).toBeNull();
      const other = await findings.open(tx, { ...ABOUT, warning: 'behind-plan|SRV04||2026-03' }, RAISED);
      expect((await findings.list(tx, 'YW')).map((f) => f.number)).toEqual([first?.number, other?.number]);
      expect(await findings.list(tx, 'other')).toEqual([]);
      expect(await findings.list(tx)).toHaveLength(2);
    }),
  );

  it(
    'is what its events say',
    scenario(async (tx) => {
      const number = (await findings.open(tx, ABOUT, RAISED))?.number ?? 0;
      await findings.append(tx, number, ACKNOWLEDGED);
      const found = await findings.find(tx, number);
      expect(found).toMatchObject({ state: 'acknowledged' });
      expect(found?.events).toEqual([{ ...RAISED, seq: 1 }, ACKNOWLEDGED]);
      expect(await findings.list(tx, 'YW')).toEqual([found]);
    }),
  );

  it('two writers of a next event take turns', async () => {
    const about = { ...ABOUT, warning: 'behind-plan|SRV04||2024-09' };
    const opened = await store.unitOfWork.run((tx) => findings.open(tx, about, RAISED));
    const number = opened?.number ?? 0;
    const write = (author: string) =>
      store.unitOfWork.run(async (tx) => {
        await findings.inTurn(tx, 'YW');
        const seq = ((await findings.find(tx, number))?.events.length ?? 0) + 1;
        await findings.append(tx, number, { ...EVIDENCE, author, seq });
      });
    await Promise.all(['张三', '李四', '王五'].map(write));
    const found = await store.unitOfWork.read((tx) => findings.find(tx, number));
    expect(found?.events.map((e) => e.seq)).toEqual([1, 2, 3, 4]);
    const twice = store.unitOfWork.run((tx) => findings.append(tx, number, { ...EVIDENCE, seq: 4 }));
    await expect(twice).rejects.toThrow();
  });

  it(
    'there is none of a number that was never given',
    scenario(async (tx) => {
      expect(await findings.find(tx, 4711)).toBeNull();
    }),
  );

  it.each([
    ['finding', 'UPDATE finding SET period = ?'],
    ['finding_event', 'UPDATE finding_event SET author = ?'],
  ])('what is written in %s stays as it is', async (table, update) => {
    const unit = store.unitOfWork.run(async (tx) => {
      await findings.open(tx, ABOUT, RAISED);
      const parameter = store.dataSource.options.type === 'postgres' ? '$1' : '?';
      await tx.query(update.replace('?', parameter), ['x']);
    });
    await expect(unit).rejects.toThrow(`${table} is append-only`);
    const removal = store.unitOfWork.run(async (tx) => {
      await findings.open(tx, ABOUT, RAISED);
      await tx.query(`DELETE FROM ${table}`);
    });
    await expect(removal).rejects.toThrow(`${table} is append-only`);
  });
});
