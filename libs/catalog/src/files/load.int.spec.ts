import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FAULT_CODES, renderFault } from '../fault.js';
import { jsonSchemas } from '../schema/json-schemas.js';
import { offBut, SMALL, shortly } from '../testing/small-catalogue.js';
import { loadCatalog } from './load.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

describe('the catalogue that is shipped', () => {
  it('loads without a fault', async () => {
    const result = await loadCatalog(join(root, 'indicators'));
    expect(result.ok ? [] : shortly(result.faults)).toEqual([]);
  });

  it('has every row of C3 and C4, named in both languages', async () => {
    const result = await loadCatalog(join(root, 'indicators'));
    if (!result.ok) throw new Error('see above');
    const { elements, indicators } = result.catalog;
    const numbers = (prefix: string, last: number, without: number[]): string[] =>
      Array.from({ length: last }, (_, index) => index + 1)
        .filter((number) => !without.includes(number))
        .map((number) => `${prefix}${String(number).padStart(2, '0')}`);
    const rows = [...numbers('TAL', 27, [14]), ...numbers('SRV', 15, [])];
    expect(rows.filter((code) => !indicators.has(code))).toEqual([]);
    expect([...elements.values(), ...indicators.values()].filter(({ nameEn }) => !nameEn)).toEqual([]);
  });

  it('gives every indicator of the consortium standard targets for 2023 to 2026, but the veto and QA02', async () => {
    const result = await loadCatalog(join(root, 'indicators'));
    if (!result.ok) throw new Error('see above');
    const consortium = result.catalog.standards.filter(({ code }) => code === 'consortium');
    const all = consortium.flatMap(({ dimensions }) =>
      dimensions.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators)),
    );
    // QA02 is the share of measures that were closed: there were none before the first findings.
    const others = all.filter(({ code, kind }) => kind !== 'veto' && code !== 'QA02');
    expect(others.filter(({ target }) => Object.keys(target).length !== 4)).toEqual([]);
    const closed = all.find(({ code }) => code === 'QA02');
    expect(Object.keys(closed?.target ?? {})).toEqual(['2024', '2025', '2026']);
  });

  it.each(Object.entries(jsonSchemas()))('is described by the published %s', async (file, text) => {
    expect(await readFile(join(root, 'indicators/schema', file), 'utf8')).toBe(text);
  });
});

describe('the broken catalogue in fixtures/', () => {
  it('gives all its faults at once', async () => {
    const result = await loadCatalog(join(root, 'fixtures/broken-catalogue'));
    const faults = result.ok ? [] : result.faults;
    const expected = await readFile(join(root, 'fixtures/broken-catalogue/faults.txt'), 'utf8');
    expect(faults.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual(
      expected.trim().split('\n'),
    );
  });

  it.each(['zh', 'en'] as const)('says what, what is expected and how to mend in %s', async (language) => {
    const result = await loadCatalog(join(root, 'fixtures/broken-catalogue'));
    const faults = result.ok ? [] : result.faults;
    const expected = await readFile(join(root, `fixtures/broken-catalogue/messages.${language}.txt`), 'utf8');
    expect(faults.map((each) => renderFault(each, language))).toEqual(expected.trim().split('\n'));
  });

  it('has every fault that a catalogue may have, but for those that lie in the file system', async () => {
    const expected = await readFile(join(root, 'fixtures/broken-catalogue/faults.txt'), 'utf8');
    const shown = new Set(
      expected
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[1]),
    );
    expect(FAULT_CODES.filter((code) => !shown.has(code))).toEqual([
      'folder-missing',
      'folder-empty',
      'file-missing',
      'file-too-large',
      'file-unreadable',
    ]);
  });
});

describe('a folder', () => {
  let folder: string;
  const put = async (path: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  const faults = async (): Promise<string[]> => {
    const result = await loadCatalog(folder);
    return result.ok ? [] : shortly(result.faults);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luoxuan-catalogue-'));
    for (const [path, text] of Object.entries(SMALL)) await put(path, text);
    await put('monitoring.yaml', JSON.stringify({ rules: {}, off: offBut() }));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('may hold layouts, schemas and files that are no YAML', async () => {
    await put('layouts/x.yaml', ': :');
    await put('schema/x.json', '{');
    await put('README.md', '');
    await put('elements/.hidden.yaml', 'x');
    expect(await faults()).toEqual([]);
  });

  it('may have a byte order mark and Windows line ends', async () => {
    await put('indicators/b.yaml', `\uFEFF${(SMALL['indicators/b.yaml'] ?? '').replaceAll('\n', '\r\n')}`);
    expect(await faults()).toEqual([]);
  });

  it('without monitoring rules is no catalogue, beside its other faults', async () => {
    await rm(join(folder, 'monitoring.yaml'));
    await put('stray.yaml', 'a: 1');
    expect(await faults()).toEqual([
      'stray.yaml:1:1 file-misplaced stray.yaml',
      'monitoring.yaml:1:1 file-missing ',
    ]);
  });

  it.each(['', '# nothing', 'rules:', 'rules: {}'])(
    'with %j in place of the rules is none either',
    async (text) => {
      await put('monitoring.yaml', text);
      expect(await faults()).not.toEqual([]);
    },
  );

  it('that is missing is named', async () => {
    const result = await loadCatalog(join(folder, 'nowhere'));
    expect(result).toMatchObject({ ok: false, faults: [{ code: 'folder-missing' }] });
  });

  it('that is a file is named', async () => {
    const result = await loadCatalog(join(folder, 'elements/a.yaml'));
    expect(result).toMatchObject({ ok: false, faults: [{ code: 'folder-missing' }] });
  });

  it('with a file in GBK says so, beside the other faults', async () => {
    await put(
      'elements/z.yaml',
      new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xba, 0xe1, 0xcf, 0xf2]),
    );
    await put('stray.yaml', 'a: 1');
    expect(await faults()).toEqual([
      'elements/z.yaml:1:1 file-not-utf8 ',
      'stray.yaml:1:1 file-misplaced stray.yaml',
    ]);
  });

  it('with links in circles, to nowhere and to folders names each of them', async () => {
    await symlink('loop.yaml', join(folder, 'elements/loop.yaml'));
    await symlink('nowhere.yaml', join(folder, 'elements/stale.yaml'));
    await symlink('..', join(folder, 'elements/up'));
    await symlink('a.yaml', join(folder, 'indicators/README'));
    expect(await faults()).toEqual([
      'elements/loop.yaml:1:1 file-unreadable elements/loop.yaml',
      'elements/stale.yaml:1:1 file-unreadable elements/stale.yaml',
      'elements/up/:1:1 file-unreadable elements/up/',
    ]);
  });

  it('that is a link to itself is named', async () => {
    await symlink('self', join(folder, 'self'));
    const result = await loadCatalog(join(folder, 'self'));
    expect(result).toMatchObject({ ok: false, faults: [{ code: 'folder-missing' }] });
  });

  // Nothing is closed to root.
  const unlessRoot = process.getuid?.() === 0 ? it.skip : it;
  unlessRoot('with a closed file and a closed folder names both', async () => {
    await put('elements/closed/x.yaml', 'elements: []');
    await put('indicators/z.yaml', 'indicators: []');
    await chmod(join(folder, 'elements/closed'), 0);
    await chmod(join(folder, 'indicators/z.yaml'), 0);
    const found = await faults();
    await chmod(join(folder, 'elements/closed'), 0o700);
    expect(found).toEqual([
      'elements/closed/:1:1 file-unreadable elements/closed/',
      'indicators/z.yaml:1:1 file-unreadable indicators/z.yaml',
    ]);
  });

  it('with a huge file says so', async () => {
    await put('elements/z.yaml', 'x'.repeat(5 * 1024 * 1024 + 1));
    expect(await faults()).toEqual(['elements/z.yaml:1:1 file-too-large 5242881']);
  });
});
