import type { FindingCommand } from '@luoxuan/spiral';
import { Runs, UnitOfWork } from '@luoxuan/store';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { ImprovementFlow } from '../improvement/improvement.js';
import { catalogOf, Office, smallFiles } from '../testing/office.js';
import type { WhatIfYear } from './try-year.js';
import { WhatIfFlow, type WhatIfRequest } from './whatif.js';

const MONTHS = Array.from({ length: 12 }, (_, m) => `2024-${String(m + 1).padStart(2, '0')}`);

/** The small standard, and one to come that asks for more income and nothing else. */
const files = (): Record<string, object> => {
  const all = smallFiles({ 2024: 240, 2025: 260 });
  const next = structuredClone(all['standards/s.yaml']) as {
    dimensions: { groups: { indicators: object[] }[] }[];
  };
  next.dimensions[0]!.groups[0]!.indicators = [
    { code: 'INC01', kind: 'substantive', weight: 100, target: { 2027: 480 } },
  ];
  return { ...all, 'standards/next.yaml': { ...next, code: 'next', version: '2027.1', validFrom: 2027 } };
};

describe('what if', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open({ catalog: catalogOf(files()) });
    await office.declare();
    await office.declare('sh');
    for (const period of MONTHS) {
      await office.report('a', period, [10, 6]);
      await office.report('b', period, [5, 12]);
      await office.report('a', period, [12, 2], undefined, 'sh');
      await office.report('b', period, [6, 2], undefined, 'sh');
    }
  });
  afterAll(async () => {
    await office.close();
    office.remove();
  });

  const ask = (request: Partial<WhatIfRequest>) =>
    office.app.get(WhatIfFlow).whatIf({
      consortium: 'bj',
      years: [2024],
      standard: null,
      now: '2025-04-15',
      weights: {},
      targets: {},
      ...request,
    });
  const year = async (request: Partial<WhatIfRequest>): Promise<WhatIfYear> => {
    const result = await ask(request);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.years[0]!;
  };

  it('shows what another weight moves, and leaves no run behind', async () => {
    const { moved, before, after } = await year({ weights: { INC01: '20' } });
    expect([before.code, after.code]).toEqual(['small', 'small']);
    // INC01 reaches 180 of 240, TRA01 216 of 240
    expect([moved.before.score.text, moved.after.score.text, moved.effects?.weights.text]).toEqual([
      '81.00',
      '87.00',
      '6.00',
    ]);
    const runs = await office.app.get(UnitOfWork).read((tx) => office.app.get(Runs).list(tx, 'bj'));
    expect(runs).toEqual([]);
  });

  it('tries a standard to come on a year before it, and names what is gone', async () => {
    const { moved, after, linesOf } = await year({ standard: 'next' });
    expect(linesOf).toBe(2027);
    expect(after).toMatchObject({ code: 'next', version: '2027.1' });
    expect(moved).toMatchObject({
      difference: { text: '-43.50' },
      effects: { rules: { text: '-37.50' }, removed: { text: '-6.00' }, total: { text: '-43.50' } },
    });
    expect(moved.indicators.find((i) => i.code === 'TRA01')?.after).toBeNull();
  });

  it('says which weight would swap two consortia, and that none does where it is impossible', async () => {
    const { sensitivity } = await year({ weights: { INC01: '60' } });
    // bj 81 before sh: INC01 90 %, TRA01 20 %: 62; level where 75p + 90(1 − p) = 90p + 20(1 − p)
    expect(sensitivity.consortia).toMatchObject([
      {
        ahead: { code: 'bj' },
        behind: { code: 'sh' },
        swaps: [
          { code: 'INC01', needed: { text: '82.35' } },
          { code: 'TRA01', needed: { text: '17.65' } },
        ],
      },
    ]);
    const alone = await year({ standard: 'next' });
    expect(alone.sensitivity.consortia[0]?.swaps).toEqual([]);
  });

  it.each<[string, Partial<WhatIfRequest>, string]>([
    ['an unknown standard', { standard: 'nowhere' }, 'unknown-standard'],
    ['an unknown version', { standard: 'next@1' }, 'unknown-standard'],
    ['an unknown indicator', { weights: { XXX01: '5' } }, 'weight-unknown-code'],
    ['an unknown consortium', { consortium: 'nowhere' }, 'unknown-consortium'],
    ['a year before any standard', { years: [1990] }, 'unknown-standard'],
  ])('refuses %s', async (_case, request, code) => {
    const result = await ask(request);
    expect(result.ok ? [] : result.problems.map((p) => p.code)).toEqual([code]);
  });
});

describe('what if, beside the diagnosis of the same year', () => {
  const count = { unit: '项', decimals: 0, type: 'count', period: 'month', time: 'sum', members: 'lead' };
  const shared = { owner: '质量办', reportedBy: ['高职'], clause: '质量保证', status: 'proposed' };
  const described = { definition: '用于检验试算的系统记录，没有实际含义。' };

  /** The small standard, with the share of findings that data closed. */
  const catalog = () => {
    const all = smallFiles({ 2024: 1200, 2025: 1200 });
    const elements = all['elements/e.yaml'] as { elements: object[] };
    const indicators = all['indicators/i.yaml'] as { indicators: object[] };
    const standard = all['standards/s.yaml'] as { dimensions: { groups: { indicators: object[] }[] }[] };
    for (const [code, name] of [
      ['QAE03', '提出问题数'],
      ['QAE04', '闭环问题数'],
    ])
      elements.elements.push({ code, name, set: 'system', ...count, ...shared, ...described });
    indicators.indicators.push({
      ...{ code: 'QA02', name: '闭环率', nameEn: 'closed', unit: '%', decimals: 2, direction: 'up' },
      ...{ formula: 'QAE04 / QAE03', period: 'year', ...shared, ...described, owner: undefined },
      reportedBy: undefined,
    });
    standard.dimensions[0]!.groups[0]!.indicators = [
      {
        code: 'INC01',
        kind: 'substantive',
        weight: 60,
        target: {},
        warning: { yellow: '≤ 60', red: '≤ 40' },
      },
      { code: 'QA02', kind: 'substantive', weight: 40, target: { 2024: 100, 2025: 100 } },
    ];
    return catalogOf(all);
  };

  it('knows no more of the findings than the diagnosis does: what the next year closed is not in it', async () => {
    const office = await Office.open({ catalog: catalog() });
    try {
      await office.declare();
      const flow = office.app.get(DiagnosisFlow);
      const diagnose = (year: number, month: number) =>
        flow.diagnose(
          'bj',
          { kind: 'month', year, month },
          new Date(Date.UTC(year, month, 15)).toISOString(),
        );
      const months: [string, number][] = [...MONTHS.map((m): [string, number] => [m, 50]), ['2025-01', 60]];
      for (const [period, income] of months)
        for (const member of ['a', 'b'])
          await office.report(member, period, [period === '2024-10' ? 10 : income, 5]);
      for (const month of [9, 10, 11]) await diagnose(2024, month);
      const findings = office.app.get(ImprovementFlow);
      const listed = await findings.list({ consortium: 'bj' });
      const number = (listed.ok ? listed.findings : []).find((f) => f.rule === 'warning-line')!.number;
      const act = (command: FindingCommand, day: string) =>
        findings.act(number, command, `${day}T02:00:00.000Z`);
      const measure = {
        ...{ what: '续签委托', owner: '科研处', indicator: 'INC01', reach: '110' },
        ...{ due: '2025-01-20', by: '2025-01' },
      };
      await act({ act: 'acknowledge', author: '张三' }, '2024-12-20');
      await act({ act: 'diagnose', author: '张三', cause: '停止委托' }, '2024-12-20');
      await act({ act: 'plan', author: '张三', measure }, '2024-12-20');
      await act({ act: 'start', author: '张三' }, '2024-12-20');
      await act({ act: 'done', author: '张三' }, '2025-01-20');
      await diagnose(2025, 1);

      expect(await findings.find(number)).toMatchObject({ finding: { verifiedIn: '2025-01' } });

      const now = '2025-04-15T02:00:00.000Z';
      const looked = await flow.look('bj', { kind: 'year', year: 2024 }, now);
      const tried = await office.app.get(WhatIfFlow).whatIf({
        ...{ consortium: 'bj', years: [2024], standard: null, now, targets: {} },
        weights: { INC01: '50' },
      });
      if (!looked.ok || !tried.ok) throw new Error('refused');
      expect(looked.diagnosis.scorecard.score.text).toBe('0.00');
      expect(tried.years[0]!.moved.before.score).toEqual(looked.diagnosis.scorecard.score);
    } finally {
      await office.close();
      office.remove();
    }
  });
});
