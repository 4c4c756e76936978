import type { Element } from '@luoxuan/catalog';
import { Panel } from '@luoxuan/scoring';
import { openStore, type Store } from '../database/open-store.js';
import type { Tx } from '../database/sql.js';
import { DATABASES, type TestDatabase } from '../testing/databases.js';
import { declareYiwu, observation, tickingClock, workbook } from '../testing/samples.js';
import { LedgerPanels } from './ledger-panels.js';
import { ObservationLedger, type NewObservation } from './observation-ledger.js';
import { Submissions } from './submissions.js';

const element = (code: string, decimals: number): Element => ({
  ...{ code, name: code, aliases: [], unit: '万元', decimals, type: 'amount', set: 'core' },
  ...{ period: 'month', time: 'sum', members: 'sum', owner: '科研处', reportedBy: ['高职'] },
  ...{ clause: 'C4', status: 'proposed', definition: '', versions: [] },
});
const ELEMENTS = new Map([element('SRV04', 2), element('SRV05', 2)].map((e) => [e.code, e]));

describe.each(DATABASES)('LedgerPanels on %s', (_name, start) => {
  let database: TestDatabase;
  let store: Store;
  const clock = tickingClock();
  const ledger = new ObservationLedger(clock);
  const submissions = new Submissions(clock);

  beforeAll(async () => {
    database = await start();
    store = await openStore(database.choice);
    await store.unitOfWork.run(declareYiwu);
  });
  afterAll(async () => {
    await store.close();
    await database.stop();
  });

  const report = async (tx: Tx, ...figures: Partial<NewObservation>[]): Promise<void> => {
    const { submission } = await submissions.receive(tx, workbook({ receivedAt: clock().toISOString() }));
    await ledger.append(
      tx,
      { consortium: 'YW', submissionId: submission.id },
      figures.map((given) => observation(given)),
    );
  };
  const panelOf = (): Panel => {
    const members = ['YWGS', 'HUAHONG'].map((code) => ({ code, name: code, kind: '高职', lead: false }));
    return new Panel([{ code: 'YW', members }], { kind: 'month', year: 2025, month: 1 }, 12);
  };
  /** What stands in a column, as `member month steps`. */
  const standing = (panel: Panel, code: string, kind: 'month' | 'year' = 'month'): string[] =>
    [...(panel.column(code, kind) ?? [])].flatMap((steps, i) =>
      Number.isNaN(steps) ? [] : [`${panel.members[Math.floor(i / 12)]?.code} ${(i % 12) + 1} ${steps}`],
    );

  it('takes the latest entry of each fact, whatever the order of the periods, as it is now or was then', async () => {
    await store.unitOfWork.run(async (tx) => {
      await report(tx, { period: '2025-09', steps: 1 }, { period: '2025-03', steps: 2 });
      const head = (await ledger.head(tx, 'YW')) ?? { id: 0 };
      await report(tx, { period: '2025-03', steps: -30 }, { period: '2025', steps: 2 ** 52 });
      await report(tx, { member: 'HUAHONG', period: '2025-09', steps: 7 }, { period: '2024-12', steps: 9 });
      const [now, then] = [panelOf(), panelOf()];
      expect(await new LedgerPanels().fill(tx, now, ELEMENTS)).toEqual([]);
      expect(await new LedgerPanels().fill(tx, then, ELEMENTS, head)).toEqual([]);
      expect(standing(now, 'SRV04')).toEqual(['YWGS 3 -30', 'YWGS 9 1', 'HUAHONG 9 7']);
      expect(standing(now, 'SRV04', 'year')).toEqual([`YWGS 12 ${2 ** 52}`]);
      expect(standing(then, 'SRV04')).toEqual(['YWGS 3 2', 'YWGS 9 1']);
    });
  });

  it('reads figures from before the decimals were changed, and names what does not fit', async () => {
    await store.unitOfWork.run(async (tx) => {
      const of = { element: 'SRV05' };
      await report(
        tx,
        { ...of, period: '2025-01', steps: 5, decimals: 0 },
        { ...of, period: '2025-02', steps: 625 },
        { ...of, period: '2025-04', steps: 12_345, decimals: 4 },
      );
      const panel = panelOf();
      const faults = await new LedgerPanels().fill(tx, panel, ELEMENTS);
      expect(standing(panel, 'SRV05')).toEqual(['YWGS 1 500', 'YWGS 2 625']);
      expect(faults).toEqual([
        {
          ...{ code: 'not-in-steps', consortium: 'YW', element: 'SRV05', member: 'YWGS' },
          ...{ period: '2025-04', steps: 12_345, decimals: 4 },
        },
      ]);
    });
  });
});
