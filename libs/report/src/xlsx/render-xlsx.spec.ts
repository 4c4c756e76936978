import { strFromU8, unzipSync } from 'fflate';
import { buildReport } from '../model/build-report.js';
import { emptyDiagnosis } from '../testing/large-diagnosis.js';
import { sampleDiagnosis, sampleSources, SAMPLE_RUN } from '../testing/sample-diagnosis.js';
import { renderXlsx } from './render-xlsx.js';

const model = buildReport(sampleDiagnosis(), SAMPLE_RUN, sampleSources());
const SHEETS = [
  '摘要',
  '指标表',
  '得分',
  '比较',
  '年度诊改',
  '上年承诺',
  '螺旋',
  '螺旋的上升',
  '预警',
  '成员得分',
  '报送情况',
  '报送文件',
  '数据来源',
  '说明',
];

interface XmlCell {
  ref: string;
  type: string | undefined;
  formula: string | undefined;
  value: string | undefined;
}

async function partsOf(
  of = model,
): Promise<{ xml: (name: string) => string; cells: (sheet: string) => XmlCell[] }> {
  const parts = unzipSync(await renderXlsx(of));
  const xml = (name: string): string => strFromU8(parts[name]!);
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map((m) =>
    [...m[1]!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((t) => t[1]).join(''),
  );
  const cells = (sheet: string): XmlCell[] => {
    const sheetXml = xml(`xl/worksheets/sheet${SHEETS.indexOf(sheet) + 1}.xml`);
    return [...sheetXml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
      ([, ref = '', attributes, body]) => {
        const type = /t="(\w+)"/.exec(attributes ?? '')?.[1];
        const raw = /<v>(.*?)<\/v>/s.exec(body ?? '')?.[1];
        const value = type === 's' ? strings[Number(raw)] : raw;
        return { ref, type, formula: /<f>(.*?)<\/f>/s.exec(body ?? '')?.[1], value };
      },
    );
  };
  return { xml, cells };
}

describe('renderXlsx', () => {
  it('has the sheets of the report', async () => {
    const { xml } = await partsOf();
    expect([...xml('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map((m) => m[1])).toEqual(
      SHEETS,
    );
  });

  it('gives the same bytes for the same model, with the dates of the data', async () => {
    expect(Buffer.compare(await renderXlsx(model), await renderXlsx(model))).toBe(0);
    const { xml } = await partsOf();
    expect(xml('docProps/core.xml')).toContain('2026-01-08T00:00:00Z');
  });

  it('computes changes, rates and attainment by formulas whose results are stored', async () => {
    const { cells } = await partsOf();
    const all = cells('指标表');
    const row = all.find((c) => c.value === 'SRV04')!.ref.slice(1);
    const at = (column: string) => all.find((c) => c.ref === `${column}${row}`)!;
    expect(at('J').value).toBe('3515.53');
    expect(at('K')).toMatchObject({ formula: `J${row}-I${row}` });
    expect(Number(at('K').value)).toBeCloseTo(732.04, 9);
    expect(at('L').formula).toBe(`(J${row}-I${row})/ABS(I${row})*100`);
    expect(at('M').formula).toBe(`J${row}/G${row}*100`);
    expect(Number(at('M').value)).toBeCloseTo(87.88825, 9);
  });

  it('turns the attainment of a downward indicator around', async () => {
    const { cells } = await partsOf();
    const row = cells('指标表')
      .find((c) => c.value === 'TAL13')!
      .ref.slice(1);
    expect(cells('指标表').find((c) => c.ref === `M${row}`)).toMatchObject({
      formula: `G${row}/J${row}*100`,
    });
  });

  it('sums the scores up from their parts', async () => {
    const { cells } = await partsOf();
    const total = cells('得分')
      .filter((c) => c.formula?.includes('SUMPRODUCT'))
      .at(-1)!;
    expect(Number(total.value)).toBeCloseTo(model.summary.score.value!, 9);
    const summary = cells('摘要').find((c) => c.formula === `&apos;得分&apos;!${total.ref}`);
    expect(Number(summary?.value)).toBeCloseTo(model.summary.score.value!, 9);
  });

  it('writes the points of another rule as they are, names the rule, and counts them with the others', async () => {
    const { cells } = await partsOf();
    const all = cells('得分');
    const row = all.find((c) => c.value === 'RES02')!.ref.slice(1);
    const at = (column: string) => all.find((c) => c.ref === `${column}${row}`);
    expect([at('G')?.value, at('H')?.value, at('M')?.value]).toEqual(['1', '80', '分档']);
    expect(at('K')?.formula).toContain(`H${row}`);
    expect(Number(at('K')?.value)).toBe(80);
    expect(at('J')?.value).toBeUndefined();
  });

  it('adds the lift up by formulas from the indicators to the score of the year', async () => {
    const { cells } = await partsOf();
    const all = cells('螺旋的上升');
    const at = (ref: string) => all.find((c) => c.ref === ref)!;
    const number = (ref: string) => Number(at(ref).value);
    expect(at('B6').formula).toBe('SUM(B13:B15)');
    expect(number('B6')).toBeCloseTo(number('B13') + number('B14') + number('B15'), 9);
    expect(at('B8').formula).toBe('SUM(B5:B7)');
    expect(number('B8')).toBeCloseTo(number('B5') + number('B6') + number('B7'), 9);
    expect(at('B9').formula).toBe('B4+B8');
    expect(number('B9')).toBeCloseTo(model.summary.score.value!, 9);
    expect(at('B10').formula).toMatch(/^ROUND\(B9-&apos;得分&apos;!K\d+,6\)$/);
  });

  it('has the annual diagnosis of every indicator, and the promises with what is missing to them', async () => {
    const { cells } = await partsOf();
    const annual = cells('年度诊改');
    expect(annual.filter((c) => /^B\d+$/.test(c.ref) && c.value !== '编码').length).toBe(
      model.annual!.rows.length,
    );
    const written = annual.find((c) => c.value?.startsWith('市财政专项'))!.ref.slice(1);
    expect(annual.find((c) => c.ref === `L${written}`)?.value).toBe('原因：王质量 2026年1月6日');
    const promises = cells('上年承诺');
    expect(promises.filter((c) => /^A[4-9]$/.test(c.ref)).map((c) => c.value)).toEqual([
      ...['未兑现', '已兑现', '待验证'],
    ]);
    expect(promises.find((c) => c.ref === 'I5')).toMatchObject({ formula: 'H5-G5' });
    expect(promises.find((c) => c.ref === 'I6')?.value).toBeUndefined();
  });

  it('has the nodes of both loops with what they lack', async () => {
    const { cells } = await partsOf();
    const all = cells('螺旋');
    expect(all.filter((c) => /^B\d+$/.test(c.ref)).length).toBe(1 + 10 + 6);
    const learn = all.find((c) => c.value === '学习')!.ref.slice(1);
    expect(all.find((c) => c.ref === `F${learn}`)?.value).toBe('尚缺：学习');
  });

  it('notes a changed definition and changed members at the comparison', async () => {
    const { cells } = await partsOf();
    const all = cells('比较');
    const rowOf = (code: string) => all.find((c) => c.value === code)!.ref.slice(1);
    const at = (column: string, code: string) => all.find((c) => c.ref === `${column}${rowOf(code)}`);
    expect(at('H', 'TAL12')).toMatchObject({ type: 's', value: '—' });
    expect(at('J', 'TAL12')?.value).toContain('口径变更');
    expect(at('H', 'SRV04')?.formula).toBe(`F${rowOf('SRV04')}-G${rowOf('SRV04')}`);
    expect(at('J', 'SRV04')?.value).toBe('报送成员较上年新增 1 家');
  });

  it('ranks the members', async () => {
    const { cells } = await partsOf();
    const ranks = cells('成员得分').filter((c) => /^A([4-9]|\d\d)$/.test(c.ref));
    expect(ranks.map((c) => c.value)).toEqual(['1', '2', '2', '4', '—']);
  });

  it('writes a missing figure as a dash, never as 0', async () => {
    const { cells } = await partsOf();
    const row = cells('指标表')
      .find((c) => c.value === 'TAL25')!
      .ref.slice(1);
    expect(cells('指标表').find((c) => c.ref === `J${row}`)).toMatchObject({ type: 's', value: '—' });
  });

  it('never makes a formula of text that came with the data', async () => {
    const evil = buildReport(sampleDiagnosis(), SAMPLE_RUN, [
      { ...sampleSources()[0]!, file: '=HYPERLINK("http://x")' },
      { ...sampleSources()[1]!, file: '+1+1' },
      { ...sampleSources()[2]!, file: '@SUM(A1)' },
      { ...sampleSources()[3]!, file: '-1' },
    ]);
    const files = (await partsOf(evil)).cells('报送文件').filter((c) => /^D[4-7]$/.test(c.ref));
    expect(files.map((c) => [c.type, c.formula])).toEqual(Array(4).fill(['s', undefined]));
  });

  it('lists every observation with its cell', async () => {
    const { cells } = await partsOf();
    expect(cells('数据来源').filter((c) => /^L\d+$/.test(c.ref)).length - 1).toBe(model.observations.length);
  });

  it('freezes and repeats the column names and prints on A4 across', async () => {
    const { xml } = await partsOf();
    const sheet = xml('xl/worksheets/sheet2.xml');
    expect(sheet).toMatch(/<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"\/>/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/);
    expect(xml('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
  });

  it('makes a workbook of nothing', async () => {
    await expect(renderXlsx(buildReport(emptyDiagnosis(), 'run-0', []))).resolves.toBeInstanceOf(Uint8Array);
  });
});
