import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from '@luoxuan/catalog';
import type { LayoutDraft } from '@luoxuan/workbook';
import { loadSavedLayouts, saveLayouts } from './saved-layouts.js';

const ELEMENTS = new Map([['SRV04', { code: 'SRV04', unit: '万元' } as Element]]);
const OWNER = { consortium: 'binjiang', member: 'bjzy' };
const draft = (code: string, element = 'SRV04'): LayoutDraft => ({
  code,
  orientation: 'portrait',
  items: 1,
  text: `code: ${code}
name: 表
orientation: portrait
columns: { name: [项目], value: [数值] }
items: [{ labels: [横向], element: ${element} }]
`,
});

describe('layouts kept in the data folder', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'luoxuan-layouts-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  const save = (code: string, owner: typeof OWNER | null, element?: string) =>
    saveLayouts(data, [draft(code, element)], owner, { elements: ELEMENTS, taken: ['template'] });
  const codes = async (owner = OWNER) => {
    const loaded = await loadSavedLayouts(data, owner, ELEMENTS);
    return loaded.ok ? loaded.layouts.map(({ code }) => code) : loaded.problems.map(({ code }) => code);
  };

  it('are none before the first one', async () => {
    expect(await codes()).toEqual([]);
  });

  it('of the member come before those of all, and are its own', async () => {
    await save('general', null);
    const saved = await save('own', OWNER);
    expect(saved).toEqual({ ok: true, paths: [join(data, 'layouts', 'binjiang', 'bjzy', 'own.yaml')] });
    expect(await codes()).toEqual(['own', 'general']);
    expect(await codes({ ...OWNER, member: 'other' })).toEqual(['general']);
  });

  it('are replaced by one of the same name', async () => {
    await save('own', OWNER);
    await save('own', OWNER);
    expect(await codes()).toEqual(['own']);
  });

  it.each([
    ['with the name of a shipped one', 'template', 'SRV04', 'layout-code-taken'],
    ['for an element that there is not', 'own', 'SRV99', 'unknown-code'],
    ['with a name that leads elsewhere', '../own', 'SRV04', 'wrong-value'],
  ])('are refused %s', async (_case, code, element, problem) => {
    const saved = await save(code, OWNER, element);
    expect(saved.ok ? [] : saved.problems.map((one) => one.code)).toEqual([problem]);
    expect(await codes()).toEqual([]);
  });

  it('that somebody broke are a problem with file and line', async () => {
    await mkdir(join(data, 'layouts'), { recursive: true });
    await writeFile(join(data, 'layouts', 'broken.yaml'), 'code: broken\nname: 表\norientation: sideways\n');
    const loaded = await loadSavedLayouts(data, OWNER, ELEMENTS);
    expect(loaded.ok ? [] : loaded.problems[0]?.details).toMatchObject({
      file: 'layouts/broken.yaml',
      line: 3,
    });
  });
});
