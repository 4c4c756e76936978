import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { packageRoot } from '@luoxuan/config';
import { Luoxuan } from './support/cli.js';

interface Mapped {
  ok: true;
  tables: {
    sheet: string;
    orientation: string;
    columns: { label: string; role: string | null; period: string | null }[];
    labels: {
      label: string;
      ref: string;
      element: string | null;
      confidence: number;
      reasons: { code: string }[];
    }[];
  }[];
  counts: { mapped: number; ignored: number; open: number };
  saved: string[];
  notKept: { label: string; ref: string }[];
}
interface Refused {
  ok: false;
  problems: { code: string; mend: { zh: string; en: string }; details: Record<string, string> }[];
}
interface Ingested {
  ok: true;
  counts: Record<'read' | 'accepted' | 'rejected', number>;
  findings: { code: string; level: string; ref: string | null }[];
}

const AT = ['--consortium', 'binjiang', '--member', 'bjzy', '--period', '2023'];

/** A form as an office makes it: its own wording, none of which the catalogue knows. */
async function writeForm(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('社会服务');
  for (const row of [
    ['2023年社会服务情况统计表'],
    ['填报单位：滨江职业技术学院', null, null, null, '单位：万元'],
    ['序号', '统计内容', '计量单位', '2022年', '2023年', '备注'],
    ['甲', '乙', '丙', 1, 2, 3],
    [1, '【新增】横向技术服务到账经费', '万元', 3000.1, 3515.53],
    [2, '其中：纵向科研到账经费', '万元', 110, 120],
    [3, '技术服务项目', '项', 11, 12],
    [4, '授权发明专利', '件', 11, 14],
    [5, '社会培训人次', '人次', 1100, 1200],
    [6, '食堂满意程度', '%', 90.1, 91.2],
    ['制表说明：按财务到账日期统计。'],
    ['填报人：张三', null, '审核人：李四'],
  ])
    sheet.addRow(row);
  sheet.mergeCells('A1:F1');
  await workbook.xlsx.writeFile(path);
}

describe('luoxuan map', () => {
  let luoxuan: Luoxuan;
  let form: string;
  beforeAll(async () => {
    luoxuan = await Luoxuan.inNewFolder();
    form = luoxuan.path('社会服务.xlsx');
    await writeForm(form);
    const registered = await luoxuan.run(
      'consortium',
      'add',
      join(packageRoot(), 'fixtures', 'demo', 'consortium.yaml'),
    );
    expect(registered.code).toBe(0);
  });
  afterAll(() => luoxuan.remove());

  it('is what ingest points to where no layout fits', async () => {
    const { code, value } = await luoxuan.json<Refused>('ingest', form, ...AT);
    expect(code).toBe(2);
    expect(value.problems.map((problem) => problem.code)).toEqual(['no-layout']);
    expect(value.problems[0]?.mend.zh).toContain(`luoxuan map "${form}"`);
  });

  it('needs neither a member nor a database', async () => {
    const { code, stdout, stderr } = await luoxuan.run('map', form, '--data', luoxuan.path('nothing-there'));
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toContain('每行一个采集项');
    const [row] = lines.filter((line) => line.includes('横向技术服务到账经费'));
    expect(row).toMatch(/^ {2}B5 .*SRV04 横向技术服务到款额 .*█+░* +\d+% 很可能 .*近义词/u);
    expect(stderr).toContain('--set');
  });

  it('proposes elements with certainty and reasons, as JSON', async () => {
    const { code, value } = await luoxuan.json<Mapped>('map', form, ...AT);
    expect(code).toBe(0);
    const [table] = value.tables;
    expect(table).toMatchObject({ sheet: '社会服务', orientation: 'portrait' });
    expect(table?.columns.map(({ role, period }) => [role, period])).toEqual([
      ['index', null],
      ['name', null],
      ['unit', null],
      ['periods', '2022'],
      ['periods', '2023'],
      ['note', null],
    ]);
    const found = table?.labels.map(({ ref, element, confidence }) => [ref, element, confidence >= 0.7]);
    expect(found).toEqual([
      ['B5', 'SRV04', true],
      ['B6', 'SRV05', true],
      ['B7', 'SRV02', true],
      ['B8', 'SRV10', true],
      ['B9', 'SRV12', false],
      ['B10', null, false],
    ]);
    expect(table?.labels[0]?.reasons.map(({ code: reason }) => reason)).toContain('unit-agrees');
  });

  it.each([
    ['an unknown label', ['--set', '食堂满意=SRV12'], ['unknown-label']],
    ['an unknown code', ['--set', '食堂满意程度=SRV99'], ['unknown-element']],
    ['no correction at all', ['--set', '食堂满意程度'], ['not-a-correction']],
    [
      'all of it at once',
      ['--set', '没有这个=SRV99', '--set', 'x', '--set', 'B5=SRV12', '--set', 'B6=SRV12'],
      ['not-a-correction', 'unknown-label', 'unknown-element', 'element-set-twice'],
    ],
    ['a name that no file may have', ['--save', '../outside'], ['not-a-layout-name']],
    ['the name of a shipped layout', ['--save', 'template'], ['layout-code-taken']],
  ])('answers 2 to %s', async (_case, options, codes) => {
    const { code, value } = await luoxuan.json<Refused>('map', form, ...AT, ...options);
    expect(code).toBe(2);
    expect(value.problems.map((problem) => problem.code)).toEqual(codes);
  });

  it.each([
    ['a member without its consortium', ['--member', 'bjzy']],
    ['an unknown option', ['--nonsense']],
  ])('answers 3 to %s', async (_case, options) => {
    expect((await luoxuan.run('map', form, ...options)).code).toBe(3);
  });

  it('refuses a file that is no workbook, and one without a table', async () => {
    const empty = luoxuan.path('empty.xlsx');
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('空').addRow(['说明']);
    await workbook.xlsx.writeFile(empty);
    expect((await luoxuan.json<Refused>('map', empty)).value.problems[0]?.code).toBe('nothing-to-map');
    expect((await luoxuan.run('map', join(packageRoot(), 'package.json'))).code).toBe(2);
  });

  it('keeps what was confirmed for the member, and ingest reads the form by it', async () => {
    const confirmed = ['--set', '社会培训人次=SRV12', '--set', 'B10=-', '--save', 'service'];
    const { code, value } = await luoxuan.json<Mapped>('map', form, ...AT, ...confirmed);
    expect(code).toBe(0);
    const path = join(luoxuan.data, 'layouts', 'binjiang', 'bjzy', 'service.yaml');
    expect(value).toMatchObject({ saved: [path], notKept: [], counts: { mapped: 5, ignored: 1, open: 0 } });
    expect(await readFile(path, 'utf8')).toContain('element: SRV12');

    const ingested = await luoxuan.json<Ingested>('ingest', form, ...AT);
    expect(ingested.value.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(ingested.code).toBe(0);
    expect(ingested.value.counts).toMatchObject({ read: 10, accepted: 10, rejected: 0 });
  });

  it('keeps it for this member alone', async () => {
    const other = AT.map((part) => (part === 'bjzy' ? 'bjsm' : part));
    const { code, value } = await luoxuan.json<Refused>('ingest', form, ...other);
    expect(code).toBe(2);
    expect(value.problems.map((problem) => problem.code)).toContain('no-layout');
  });

  it('leaves open what is in doubt unless it is asked to keep that too', async () => {
    const kept = async (...more: string[]) =>
      (await luoxuan.json<Mapped>('map', form, '--save', 'service-2', ...more)).value;
    const careful = await kept();
    expect(careful.saved).toEqual([join(luoxuan.data, 'layouts', 'service-2.yaml')]);
    expect(careful.notKept.map(({ ref }) => ref)).toEqual(['B9', 'B10']);
    expect((await kept('--all')).notKept.map(({ ref }) => ref)).toEqual(['B10']);
  });
});
