import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Luoxuan } from './support/cli.js';

interface DemoResult {
  consortia: {
    code: string;
    files: number;
    counts: Record<'read' | 'accepted' | 'unchanged' | 'revised' | 'rejected' | 'missing', number>;
    refused: { file: string }[];
    years: {
      year: number;
      run: {
        runId: string;
        diagnosis: { scorecard: { score: { text: string }; coverage: { text: string } } };
      };
      report: { pdf: { path: string; sha256: string }; xlsx: { path: string; sha256: string } };
    }[];
  }[];
}

/** What must not depend on how often the demo was interrupted; paths differ from folder to folder. */
const essence = ({ consortia }: DemoResult): unknown =>
  consortia.map(({ code, files, counts, refused, years }) => ({
    code,
    files,
    counts,
    refused: refused.map((r) => r.file),
    years: years.map(({ year, run, report }) => [year, run.runId, report.pdf.sha256, report.xlsx.sha256]),
  }));

/** How often the demo is killed; `npm run faults` does it more often. */
const KILLS = Number(process.env.LUOXUAN_TEST_KILLS ?? 3);

describe('luoxuan demo', () => {
  let whole: Luoxuan;
  let result: DemoResult;
  let seconds: number;
  beforeAll(async () => {
    whole = await Luoxuan.inNewFolder();
    const begun = performance.now();
    const { code, value } = await whole.json<DemoResult>('demo');
    seconds = (performance.now() - begun) / 1000;
    expect(code).toBe(0);
    result = value;
  });
  afterAll(() => whole.remove());

  it('takes in all fixtures, and the counts add up to what was read', () => {
    expect(result.consortia.map((c) => c.code)).toEqual(['binjiang', 'yiwu']);
    for (const { counts } of result.consortia) {
      expect(counts.read).toBe(counts.accepted + counts.unchanged + counts.revised + counts.rejected);
    }
    const [demo] = result.consortia;
    expect(demo?.counts.accepted).toBeGreaterThan(1000);
    expect(demo?.counts.unchanged).toBeGreaterThan(0);
    expect(demo?.counts.revised).toBeGreaterThan(0);
    expect(demo?.counts.rejected).toBeGreaterThan(0);
    expect(demo?.refused).toHaveLength(2);
  });

  it('scores every year and writes both reports of each', async () => {
    for (const { years } of result.consortia) {
      expect(years.length).toBeGreaterThan(0);
      for (const { run, report } of years) {
        expect(run.diagnosis.scorecard.coverage.text).toMatch(/^\d+\.\d\d$/);
        for (const { path } of [report.pdf, report.xlsx])
          expect((await stat(path)).size).toBeGreaterThan(10_000);
      }
    }
    expect(result.consortia[0]?.years.map((y) => y.year)).toEqual([2023, 2024, 2025]);
  });

  it('ends with the same result when it is run again', async () => {
    const { value } = await whole.json<DemoResult>('demo');
    expect(essence(value)).toEqual(essence(result));
  });

  it('gives the same report bytes to whoever asks for it later', async () => {
    const { value } = await whole.json<{ runId: string; pdf: { sha256: string } }>(
      'report',
      '--consortium',
      'binjiang',
      '--year',
      '2024',
      '--out',
      whole.path('again'),
    );
    const year = result.consortia[0]?.years.find((y) => y.year === 2024);
    expect([value.runId, value.pdf.sha256]).toEqual([year?.run.runId, year?.report.pdf.sha256]);
  });

  it(`is killed ${KILLS} times at random moments and ends with the same result: nothing twice, nothing lost`, async () => {
    const killed = await Luoxuan.inNewFolder();
    try {
      for (let i = 0; i < KILLS; i++) {
        const child = killed.start('demo', '--json');
        const gone = once(child, 'close');
        await sleep(300 + Math.random() * seconds * 700);
        child.kill('SIGKILL');
        await gone;
      }
      const { code, value } = await killed.json<DemoResult>('demo');
      expect(code).toBe(0);
      expect(essence(value)).toEqual(essence(result));
    } finally {
      await killed.remove();
    }
  });

  it('is refused a data folder that another process uses', async () => {
    const busy = await Luoxuan.inNewFolder();
    try {
      const child = busy.start('demo', '--json');
      const gone = once(child, 'close');
      await once(child.stderr ?? child, 'data');
      const second = await busy.run('consortium', 'list');
      child.kill('SIGTERM');
      await gone;
      expect(second.code).toBe(2);
      expect(second.stderr).toContain('另一个');
    } finally {
      await busy.remove();
    }
  });
});
