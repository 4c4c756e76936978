import { join } from 'node:path';
import { packageRoot } from '@luoxuan/config';
import { Luoxuan } from './support/cli.js';

const fixture = (...parts: string[]): string => join(packageRoot(), 'fixtures', 'published', ...parts);
const YEAR = ['--consortium', 'yiwu', '--period', '2023'];

interface Refused {
  problems: { code: string }[];
}

describe('explaining and trying out', () => {
  let luoxuan: Luoxuan;
  beforeAll(async () => {
    luoxuan = await Luoxuan.inNewFolder();
    expect((await luoxuan.run('consortium', 'add', fixture('consortium.yaml'))).code).toBe(0);
    const file = fixture('workbooks', '2023', 'ywgs.xlsx');
    expect((await luoxuan.run('ingest', ...YEAR, '--member', 'ywgs', file)).code).toBe(0);
  });
  afterAll(() => luoxuan.remove());

  it('explains a score down to the cell', async () => {
    const { code, stdout } = await luoxuan.run('explain', ...YEAR, '--indicator', 'srv04');
    expect(code).toBe(0);
    expect(stdout).toMatch(/SRV04 .*（2023年）：得分/);
    expect(stdout).toMatch(/3,515\.53 万元 ← ywgs\.xlsx .+![A-Z]+\d+/);
  });

  it('gives the same tree as data', async () => {
    const { value } = await luoxuan.json<{ indicators: { code: string; tree: { children: object[] } }[] }>(
      'explain',
      ...YEAR,
    );
    expect(value.indicators.find((i) => i.code === 'SRV04')?.tree.children.length).toBeGreaterThan(1);
  });

  it('names the indicators that there are instead of an unknown one', async () => {
    const { code, value } = await luoxuan.json<Refused>('explain', ...YEAR, '--indicator', 'XXX01');
    expect([code, value.problems.map((p) => p.code)]).toEqual([2, ['unknown-indicator']]);
  });

  it('knew nothing before the workbook came in, and records no run of that', async () => {
    const { value } = await luoxuan.json<{ diagnosis: { dataAsOf: string | null }; runId?: string }>(
      'diagnose',
      ...YEAR,
      '--as-of',
      '2001-01-31',
    );
    expect([value.diagnosis.dataAsOf, value.runId]).toEqual([null, undefined]);
  });

  it('says what is wrong with the number of a target, and takes a code in small letters', async () => {
    const approve = ['target', 'approve', 'abc', '--consortium', 'yiwu', '--by', '理事会'];
    const wrong = await luoxuan.run(...approve);
    expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining('abc')]);
    const who = ['--consortium', 'yiwu', '--by', '质量办', '--reason', '规划'];
    const set = await luoxuan.run(
      'target',
      'set',
      ...who,
      '--indicator',
      'srv04',
      '--year',
      '2024',
      '--value',
      '900',
    );
    expect([set.code, set.stdout]).toEqual([0, expect.stringContaining('SRV04')]);
  });

  it('tries other weights', async () => {
    const asked = ['whatif', '--consortium', 'yiwu', '--years', '2023..2023', '--weight', 'SRV04=80'];
    const { code, value } = await luoxuan.json<{
      years: { moved: { indicators: { code: string; after: { share: { text: string } } | null }[] } }[];
    }>(...asked);
    expect(code).toBe(0);
    const income = value.years[0]?.moved.indicators.find((i) => i.code === 'SRV04');
    expect(Number(income?.after?.share.text)).toBeGreaterThan(25);
    expect((await luoxuan.run(...asked)).stdout).toContain('SRV04');
  });

  it.each([
    [['whatif', '--consortium', 'yiwu', '--year', '2023'], 3],
    [['whatif', '--consortium', 'yiwu', '--weight', 'SRV04=80'], 3],
    [['whatif', '--consortium', 'yiwu', '--year', '2023', '--weight', 'SRV04'], 3],
    [['whatif', '--consortium', 'yiwu', '--years', '2024..2023', '--weight', 'SRV04=80'], 3],
    [['whatif', '--consortium', 'yiwu', '--year', '2023', '--weight', 'SRV04=180'], 2],
    [['diagnose', ...YEAR, '--as-of', '2023-02-30'], 3],
  ])('refuses %j', async (args, exit) => {
    expect((await luoxuan.run(...args)).code).toBe(exit);
  });
});
