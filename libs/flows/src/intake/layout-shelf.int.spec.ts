import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteLayout, shelvedLayouts } from './layout-shelf.js';

const OWNER = { consortium: 'binjiang', member: 'bjzy' };
const text = (code: string, orientation = 'portrait'): string =>
  `code: ${code}\nname: 表\norientation: ${orientation}\ncolumns: { name: [项目], value: [数值] }\n`;

describe('the layouts on the shelf', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'luoxuan-shelf-'));
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  const put = async (path: string, content: string): Promise<void> => {
    await mkdir(join(data, 'layouts/binjiang/bjzy'), { recursive: true });
    await writeFile(join(data, 'layouts', path), content);
  };
  const paths = async () => (await shelvedLayouts(data)).map(({ path }) => path);

  it('are none before the first one', async () => {
    expect(await shelvedLayouts(data)).toEqual([]);
  });

  it('are those for all and those of each member, the broken ones with their faults', async () => {
    await put('general.yaml', text('general'));
    await put('binjiang/bjzy/own.yaml', text('own'));
    await put('binjiang/bjzy/broken.yaml', text('broken', 'sideways'));
    expect(await shelvedLayouts(data)).toMatchObject([
      { code: 'general', owner: null, path: 'layouts/general.yaml', layout: { name: '表' }, faults: [] },
      { code: 'broken', owner: OWNER, faults: [{ file: 'layouts/binjiang/bjzy/broken.yaml', line: 3 }] },
      { code: 'own', owner: OWNER, path: 'layouts/binjiang/bjzy/own.yaml', faults: [] },
    ]);
  });

  it('are taken away one by one, a broken one too, and only of the owner who is named', async () => {
    await put('own.yaml', text('own'));
    await put('binjiang/bjzy/own.yaml', text('own', 'sideways'));
    expect(await deleteLayout(data, 'own', OWNER)).toEqual({
      ok: true,
      path: 'layouts/binjiang/bjzy/own.yaml',
    });
    expect(await paths()).toEqual(['layouts/own.yaml']);
  });

  it.each([
    ['another name', 'other', null],
    ['another owner', 'own', OWNER],
    ['a name that leads elsewhere', '../own', null],
  ])('are left alone for %s, and named', async (_case, code, owner) => {
    await put('own.yaml', text('own'));
    const deleted = await deleteLayout(data, code, owner);
    expect(deleted.ok ? [] : deleted.problems).toMatchObject([
      { code: 'no-such-layout', mend: { zh: expect.stringContaining('layouts/own.yaml') as string } },
    ]);
    expect(await paths()).toEqual(['layouts/own.yaml']);
  });
});
