import { readFile } from 'node:fs/promises';
import { publishSchema } from '@luoxuan/catalog';
import { loadLayouts } from './files.js';
import { parseLayouts } from './parse.js';
import { layoutFile } from './schema.js';

const INDICATORS = new URL('../../../../indicators/', import.meta.url);

const faultsOf = (text: string) => {
  const result = parseLayouts([{ path: 'layouts/x.yaml', text }]);
  return result.ok ? [] : result.faults.map(({ code, line, column, found }) => [code, line, column, found]);
};

const SOUND = `code: mine
name: 我的表
orientation: portrait
columns:
  name: [项目]
  value: [本期]
`;

describe('layouts', () => {
  it('reads those that are shipped', async () => {
    const loaded = await loadLayouts(INDICATORS.pathname);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults, null, 2));
    expect([...loaded.layouts.keys()]).toContain('template');
  });

  it('has its schema published for editors', async () => {
    const published = await readFile(new URL('schema/layout.schema.json', INDICATORS), 'utf8');
    expect(published).toBe(publishSchema(layoutFile));
  });

  it('fills in what may be left out', () => {
    const result = parseLayouts([{ path: 'layouts/x.yaml', text: SOUND }]);
    expect(result.ok && result.layouts.get('mine')).toMatchObject({ meta: {}, bodyEnd: [], totals: [] });
  });

  it.each([
    ['a key that is not known', SOUND.replace('orientation', 'orientaton'), 'unknown-key', 3, 1],
    ['a missing key', SOUND.replace('name: 我的表\n', ''), 'missing-key', 1, 1],
    ['a wrong orientation', SOUND.replace('portrait', 'diagonal'), 'wrong-value', 3, 14],
    [
      'a role that does not exist',
      SOUND.replace('  name: [项目]', '  title: [项目]\n  name: [项目]'),
      'unknown-key',
      5,
      3,
    ],
    ['no column of values', `${SOUND.replace('  value: [本期]\n', '')}periods: none\n`, 'missing-key', 4, 1],
    ['neither codes nor names', SOUND.replace('name: [项目]', 'note: [项目]'), 'missing-key', 4, 1],
    ['a label that means two columns', SOUND.replace('[本期]', '[本期, 项 目]'), 'duplicate-name', 6, 15],
    ['a label twice', SOUND.replace('[本期]', '[本期, 本期：]'), 'duplicate-name', 6, 15],
    ['a label that is no text', SOUND.replace('[本期]', '[7]'), 'wrong-value', 6, 11],
    ['broken YAML', SOUND.replace('[项目]', '[项目'), 'yaml-syntax', 5, 9],
  ])('refuses %s at its line and column', (_what, text, code, line, column) => {
    expect(faultsOf(text)).toContainEqual([code, line, column, expect.anything()]);
  });

  it('refuses two layouts with one code', () => {
    const result = parseLayouts([
      { path: 'layouts/a.yaml', text: SOUND },
      { path: 'layouts/b.yaml', text: SOUND },
    ]);
    expect(result.ok ? [] : result.faults).toMatchObject([
      { code: 'duplicate-code', file: 'layouts/b.yaml', line: 1 },
    ]);
  });

  it('names every fault of every file at once', () => {
    const result = parseLayouts([
      { path: 'layouts/a.yaml', text: 'code: A\n' },
      { path: 'layouts/b.yaml', text: 'name: b\ncolumns: []\n' },
    ]);
    const files = result.ok ? [] : result.faults.map(({ file }) => file);
    expect(files.filter((file) => file === 'layouts/a.yaml').length).toBeGreaterThan(2);
    expect(files).toContain('layouts/b.yaml');
  });
});
