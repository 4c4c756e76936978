import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { EXIT, type ExitCode } from '../exit-code.js';
import { buildProgram } from '../program.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const SHIPPED = join(root, 'indicators');

interface Ran {
  code: ExitCode | null;
  out: string;
  err: string;
}

/** The command as the shell runs it, with what it wrote. */
async function run(...args: string[]): Promise<Ran> {
  const ran: Ran = { code: null, out: '', err: '' };
  const catching = (stream: NodeJS.WriteStream, key: 'out' | 'err') =>
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      ran[key] += String(text);
      return true;
    });
  const spies = [catching(process.stdout, 'out'), catching(process.stderr, 'err')];
  try {
    await buildProgram((code) => (ran.code = code)).parseAsync(['node', 'luoxuan', ...args]);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return ran;
}

describe('luoxuan catalog', () => {
  it('lists the standards with version, years and status', async () => {
    const { code, out } = await run('catalog', 'list', '--catalog', SHIPPED);
    expect(code).toBe(EXIT.done);
    expect(out).toMatch(/^consortium@2025\.1\s+2021 年起\s+建议稿\s+维度 5，指标 \d+/mu);
    expect(out).toMatch(/^local-example@2025\.1 .*继承 consortium@2025\.1/mu);
  });

  it('shows an element with definition, unit, owner, aliases and where it is used', async () => {
    const { code, out } = await run('catalog', 'show', 'srv04', '--catalog', SHIPPED);
    expect(code).toBe(EXIT.done);
    for (const line of [
      '归口部门',
      '别名 +横向到款',
      '口径',
      '用于指标 +SRV07、SRV08',
      '用于标准 +consortium@2025.1',
    ])
      expect(out).toMatch(new RegExp(`^  ${line}`, 'mu'));
  });

  it('shows an indicator with its formula, and a standard as a tree', async () => {
    const indicator = await run('--lang', 'en', 'catalog', 'show', 'SRV08', '--catalog', SHIPPED);
    expect(indicator.out).toMatch(/^ {2}formula +SRV04 \/ TAL10$/mu);
    const standard = await run('catalog', 'show', 'consortium', '--catalog', SHIPPED);
    expect(standard.out).toMatch(/^ {4}SRV04 横向技术服务到款额 +22% +实质性/mu);
  });

  it('finds an entry by its name or alias', async () => {
    for (const [name, code] of [
      ['横向到款', 'SRV04'],
      ['师均横向到款额', 'SRV08'],
    ] as const)
      expect((await run('catalog', 'show', name, '--catalog', SHIPPED)).out).toMatch(
        new RegExp(`^${code} `, 'u'),
      );
  });

  it('shows lines with their unit, every rule and what needs evidence', async () => {
    const { out } = await run('catalog', 'show', 'party', '--catalog', SHIPPED);
    expect(out).toMatch(/PTY05 .*目标 2023: 12 .*（次）$/mu);
    expect(out).toMatch(/PTY02 .*专家评分/mu);
    expect(out).toMatch(/PTY19 .*PTY11×3 \+ PTY12×2 \+ PTY13×1.*须附佐证$/mu);
    const english = await run('--lang', 'en', 'catalog', 'show', 'party', '--catalog', SHIPPED);
    expect(english.out).toMatch(/PTY05 Joint party activities /mu);
  });

  it('is data with --json', async () => {
    const { out } = await run('--json', 'catalog', 'show', 'SRV04', '--catalog', SHIPPED);
    expect(JSON.parse(out)).toMatchObject({
      element: { code: 'SRV04', unit: '万元' },
      uses: { relations: [] },
    });
  });

  it('names what it does not know', async () => {
    const { code, err } = await run('catalog', 'show', 'NIX01', '--catalog', SHIPPED);
    expect(code).toBe(EXIT.inputErrors);
    expect(err).toContain('NIX01');
    const standards = await run('catalog', 'diff', 'consortium@2025.1', 'nix@2025', '--catalog', SHIPPED);
    expect(standards.code).toBe(EXIT.inputErrors);
    expect(standards.err).toContain('consortium@2025.1、');
  });

  it('tells the faults of a broken catalogue as check does', async () => {
    const broken = join(root, 'fixtures/broken-catalogue');
    const { code, out } = await run('catalog', 'list', '--catalog', broken);
    expect(code).toBe(EXIT.inputErrors);
    expect(out).toBe(await readFile(join(broken, 'messages.zh.txt'), 'utf8'));
  });
});

describe('luoxuan catalog diff', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luoxuan-diff-'));
    await cp(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says in words what changed between two folders', async () => {
    const file = join(folder, 'standards/consortium.yaml');
    const text = await readFile(file, 'utf8');
    expect(text).toContain('2025: 7800');
    await writeFile(file, text.replace('2025: 7800', '2025: 8000'));
    const { code, out } = await run('catalog', 'diff', SHIPPED, folder);
    expect(code).toBe(EXIT.done);
    expect(out.split('\n')).toContain(
      '指标 SRV04 横向技术服务到款额，目标值（2025 年）：7800 → 8000；更难达到，达成度下降',
    );
    const english = await run('--lang', 'en', 'catalog', 'diff', SHIPPED, folder);
    expect(english.out).toContain('target (2025): 7800 → 8000; it is harder to reach and attainment falls');
  });

  it('says so where nothing changed', async () => {
    const { code, out, err } = await run('catalog', 'diff', SHIPPED, folder);
    expect([code, out]).toEqual([EXIT.done, '']);
    expect(err).toContain('没有不同');
  });

  it('compares two standards of one catalogue, as data with --json', async () => {
    const { out } = await run(
      '--json',
      'catalog',
      'diff',
      'consortium@2025.1',
      'local-example@2025.1',
      '--catalog',
      folder,
    );
    const { changes } = JSON.parse(out) as { changes: { field: string; subject: { code: string } }[] };
    expect(changes).toContainEqual(
      expect.objectContaining({
        field: 'existence',
        before: null,
        subject: expect.objectContaining({ code: 'LOC01' }) as object,
        text: expect.objectContaining({
          en: expect.stringContaining('added indicator LOC01') as string,
        }) as object,
      }),
    );
  });

  it('takes the code of a standard without its version, and names one that is not there', async () => {
    const { code, err } = await run('catalog', 'diff', 'consortium', 'consortium-next', '--catalog', SHIPPED);
    expect(code).toBe(EXIT.done);
    expect(err).toContain('consortium@2025.1 → consortium-next@2026.1');
    const unknown = await run('catalog', 'diff', 'consortium@9', 'consortium', '--catalog', SHIPPED);
    expect(unknown.code).toBe(EXIT.inputErrors);
    expect(unknown.err).toContain('没有标准 consortium@9');
  });

  it('tells the faults of both folders', async () => {
    const { code, out } = await run('catalog', 'diff', folder, join(folder, 'nowhere'));
    expect(code).toBe(EXIT.inputErrors);
    expect(out).toContain('nowhere:1:1');
  });
});
