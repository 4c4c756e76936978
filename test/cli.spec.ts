import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { packageRoot } from '@luoxuan/config';
import { Luoxuan } from './support/cli.js';

interface Refused {
  ok: false;
  problems: { code: string; message: { zh: string; en: string }; mend: { zh: string; en: string } }[];
}
interface Ingested {
  ok: true;
  counts: Record<'read' | 'accepted' | 'unchanged' | 'revised' | 'rejected' | 'missing', number>;
  findings: {
    code: string;
    level: string;
    sheet: string | null;
    ref: string | null;
    found: string;
    expected: object;
    message: object;
  }[];
}

const fixture = (...parts: string[]): string => join(packageRoot(), 'fixtures', ...parts);
const SOUND = fixture('demo', 'workbooks', '2023-01', 'bjzy.xlsx');
const MISTAKEN = fixture('demo', 'workbooks', '2023-03', 'bjsm.xlsx');
const at = (member: string, period: string): string[] => [
  '--consortium',
  'binjiang',
  '--member',
  member,
  '--period',
  period,
];

describe('luoxuan on the command line', () => {
  let luoxuan: Luoxuan;
  beforeAll(async () => {
    luoxuan = await Luoxuan.inNewFolder();
    expect((await luoxuan.run('consortium', 'add', fixture('demo', 'consortium.yaml'))).code).toBe(0);
  });
  afterAll(() => luoxuan.remove());

  describe('usage', () => {
    it.each([
      ['--help'],
      ['check', '--help'],
      ['template', '--help'],
      ['inspect', '--help'],
      ['ingest', '--help'],
      ['diagnose', '--help'],
      ['report', '--help'],
      ['demo', '--help'],
      ['consortium', 'add', '--help'],
    ])('helps with %s %s %s', async (...args) => {
      const { code, stdout } = await luoxuan.run(...args.filter((a) => typeof a === 'string'));
      expect(code).toBe(0);
      expect(stdout).toContain('Usage: luoxuan');
    });

    it.each([
      ['an unknown command', ['nonsense']],
      ['an unknown option', ['check', '--nonsense']],
      ['a missing option', ['ingest', 'x.xlsx', '--consortium', 'binjiang']],
      ['a year that is none', ['report', '--consortium', 'binjiang', '--year', '25', '--out', '.']],
      ['no command', []],
    ])('answers 3 to %s', async (_case, args) => {
      expect((await luoxuan.run(...args)).code).toBe(3);
    });
  });

  describe('check', () => {
    it('finds no fault in the shipped catalogue', async () => {
      expect((await luoxuan.run('check')).code).toBe(0);
    });

    it('prints every fault of a broken one as file:line:column, and answers 2', async () => {
      const { code, stdout } = await luoxuan.run('check', fixture('broken-catalogue'));
      expect(code).toBe(2);
      const lines = stdout.trim().split('\n');
      expect(lines.length).toBeGreaterThan(5);
      for (const line of lines) expect(line).toMatch(/^\S+:\d+:\d+: .+；应为：.+；改法：.+/);
    });

    it('answers 2 to a folder that is not there', async () => {
      expect((await luoxuan.run('check', luoxuan.path('nowhere'))).code).toBe(2);
    });
  });

  describe('inspect', () => {
    it('prints one cell a line, without blank ones', async () => {
      const { code, stdout } = await luoxuan.run('inspect', SOUND, '--json');
      expect(code).toBe(0);
      const cells = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(cells.length).toBeGreaterThan(30);
      for (const cell of cells) {
        expect(Object.keys(cell)).toEqual(['sheet', 'ref', 'type', 'value', 'text']);
        expect(cell.value).not.toBe('');
      }
    });

    it.each([
      ['text', 'not a workbook'],
      ['nothing', ''],
    ])('refuses %s', async (_case, content) => {
      const file = luoxuan.path('broken.xlsx');
      await writeFile(file, content);
      const { code, stdout, stderr } = await luoxuan.run('inspect', file);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain('处理：');
    });
  });

  describe('template and ingest', () => {
    it('writes a template that is read back without an error', async () => {
      const out = luoxuan.path('template.xlsx');
      expect((await luoxuan.run('template', ...at('bjzy', '2026-01'), '--out', out)).code).toBe(0);
      const { code, value } = await luoxuan.json<Ingested>(
        'ingest',
        out,
        ...at('bjzy', '2026-01'),
        '--dry-run',
      );
      expect(code).toBe(0);
      expect(value.counts).toMatchObject({ read: 0, accepted: 0, rejected: 0 });
      expect(value.counts.missing).toBeGreaterThan(5);
    });

    it('dry-runs without storing, then stores once, then finds everything unchanged', async () => {
      const dry = await luoxuan.json<Ingested>('ingest', SOUND, ...at('bjzy', '2023-01'), '--dry-run');
      const first = await luoxuan.json<Ingested>('ingest', SOUND, ...at('bjzy', '2023-01'));
      const again = await luoxuan.json<Ingested>('ingest', SOUND, ...at('bjzy', '2023-01'), '--dry-run');
      expect(dry.value.counts).toEqual(first.value.counts);
      expect(first.code).toBe(0);
      expect(first.value.counts.accepted).toBe(first.value.counts.read);
      expect(again.value.counts).toMatchObject({
        accepted: 0,
        revised: 0,
        unchanged: first.value.counts.read,
      });
      const repeated = await luoxuan.json<Ingested>('ingest', SOUND, ...at('bjzy', '2023-01'));
      expect(repeated.value.counts).toEqual(again.value.counts);
    });

    it('rejects one cell, not the file, names it, adds up, and marks it in the returned copy', async () => {
      const returned = luoxuan.path('returned.xlsx');
      const { code, value } = await luoxuan.json<Ingested>(
        'ingest',
        MISTAKEN,
        ...at('bjsm', '2023-03'),
        '--returned',
        returned,
      );
      expect(code).toBe(2);
      const { read, accepted, unchanged, revised, rejected } = value.counts;
      expect(rejected).toBe(1);
      expect(accepted + unchanged + revised + rejected).toBe(read);
      const [error] = value.findings.filter((f) => f.level === 'error');
      expect(error?.found).toBe('约180');
      expect(error?.sheet).not.toBeNull();
      expect(error?.ref).toMatch(/^[A-Z]+\d+$/);
      const marked = await luoxuan.run('inspect', returned, '--json');
      expect(marked.stdout).toContain('校验结果');
      expect(marked.stdout).toContain('约180');
    });

    it.each([
      [
        'an unknown consortium',
        ['--consortium', 'nowhere', '--member', 'bjzy', '--period', '2023-01'],
        'unknown-consortium',
      ],
      ['an unknown member', at('nobody', '2023-01'), 'unknown-member'],
      ['an unknown period', at('bjzy', 'someday'), 'unknown-period'],
      ['a period before the consortium began', at('bjzy', '2020-09'), 'period-before-since'],
      ['a period that has not begun', at('bjzy', '2099-01'), 'period-not-begun'],
      ['a period of which the file is not', at('bjzy', '2023-02'), 'period-differs'],
      ['a member of whom the file is not', at('bjsm', '2023-01'), 'member-differs'],
    ])('answers 2 to %s and stores nothing', async (_case, address, problem) => {
      const { code, value } = await luoxuan.json<Refused>('ingest', SOUND, ...address);
      expect(code).toBe(2);
      expect(value.problems.map((p) => p.code)).toContain(problem);
      for (const { message, mend } of value.problems)
        expect(message.zh && message.en && mend.zh && mend.en).toBeTruthy();
    });

    it('takes a correction back when the earlier file comes again', async () => {
      const template = luoxuan.path('2024-01.xlsx');
      await luoxuan.run('template', ...at('hxzn', '2024-01'), '--out', template);
      const filled = async (name: string, value: number): Promise<string> => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.readFile(template);
        const sheet = workbook.worksheets[0]!;
        sheet.getCell('G5').value = value;
        const file = luoxuan.path(name);
        await workbook.xlsx.writeFile(file);
        return file;
      };
      const [first, second] = [await filled('first.xlsx', 40), await filled('second.xlsx', 50)];
      const verdicts: object[] = [];
      for (const file of [first, second, first, first]) {
        const { value } = await luoxuan.json<Ingested>('ingest', file, ...at('hxzn', '2024-01'));
        verdicts.push(value.counts);
      }
      expect(verdicts).toMatchObject([{ accepted: 1 }, { revised: 1 }, { revised: 1 }, { unchanged: 1 }]);
    });

    it('does not take an empty template for a submission', async () => {
      const template = luoxuan.path('empty.xlsx');
      await luoxuan.run('template', ...at('lhwl', '2024-01'), '--out', template);
      const { value } = await luoxuan.json<Ingested>('ingest', template, ...at('lhwl', '2024-01'));
      expect(value.findings.map((f) => f.code)).toContain('nothing-reported');
      const { stdout } = await luoxuan.run('diagnose', '--consortium', 'binjiang', '--period', '2024-01');
      expect(stdout).toMatch(/逾期 .*蓝海/);
    });

    it('never writes the returned copy over the upload', async () => {
      const own = luoxuan.path('own.xlsx');
      await copyFile(SOUND, own);
      expect((await luoxuan.run('ingest', own, ...at('bjzy', '2023-01'), '--returned', own)).code).toBe(2);
      expect(Buffer.compare(await readFile(own), await readFile(SOUND))).toBe(0);
    });

    it.each([
      ['template', ['template', ...at('bjzy', '2026-01'), '--out', 'no/such/folder/x.xlsx']],
      ['consortium file', ['consortium', 'add', 'nowhere.yaml']],
      ['catalogue folder', ['check', SOUND]],
    ])('says in one line what is wrong with the path of a %s, without a trace', async (_case, args) => {
      const { code, stdout, stderr } = await luoxuan.run(...args);
      expect(code).toBe(2);
      expect(stdout + stderr).not.toMatch(/\n\s+at /);
    });

    it('names all that is unknown at once', async () => {
      const { value } = await luoxuan.json<Refused>('ingest', SOUND, ...at('nobody', 'someday'));
      expect(value.problems.map((p) => p.code)).toEqual(['unknown-member', 'unknown-period']);
    });

    it('answers 2 to a truncated workbook and to a file that is not there', async () => {
      const truncated = luoxuan.path('truncated.xlsx');
      const whole = await readFile(SOUND);
      await writeFile(truncated, whole.subarray(0, whole.length / 2));
      for (const file of [truncated, luoxuan.path('nothing.xlsx')]) {
        expect((await luoxuan.run('ingest', file, ...at('bjzy', '2023-01'))).code).toBe(2);
      }
    });

    it('reads a workbook by its content, whatever its name', async () => {
      const renamed = luoxuan.path('表格.dat');
      await copyFile(SOUND, renamed);
      expect((await luoxuan.run('ingest', renamed, ...at('bjzy', '2023-01'), '--dry-run')).code).toBe(0);
    });
  });

  describe('diagnose and report', () => {
    it('answers 2 to a consortium that is not there', async () => {
      expect((await luoxuan.run('diagnose', '--consortium', 'nowhere', '--period', '2025')).code).toBe(2);
      expect(
        (await luoxuan.run('report', '--consortium', 'nowhere', '--year', '2025', '--out', luoxuan.folder))
          .code,
      ).toBe(2);
    });

    it.each(['2025-Q3', '2024-2025', 'someday'])('answers 2 to the period %s', async (period) => {
      expect((await luoxuan.run('diagnose', '--consortium', 'binjiang', '--period', period)).code).toBe(2);
    });
  });

  it('refuses a configuration with faults as wrong usage, all of them at once', async () => {
    const child = await luoxuan.run('consortium', 'list', '--lang', 'fr');
    expect(child.code).toBe(3);
  });
});
