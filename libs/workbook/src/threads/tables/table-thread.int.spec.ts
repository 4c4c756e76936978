import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateGenericTables } from '../../table/locate-generic.js';
import { proposeMapping } from '../../mapping/propose.js';
import { readWorkbook } from '../../read/read-workbook.js';
import { buildWorkbook } from '../../read/testing/build-workbook.js';
import { readSubmission } from '../../submission/read-submission.js';
import type { SubmissionAddress, SubmissionRules } from '../../submission/submission.js';
import { RELATED } from '../../testing/readings.js';
import { recordOfYearBefore } from '../../testing/record.js';
import { shipped } from '../../testing/shipped.js';
import { TableThread } from './table-thread.js';

const EXPECTED: SubmissionAddress['expected'] = {
  member: { code: 'bjzy', name: '滨江职业技术学院', kind: '高职' },
  period: { kind: 'school-year', year: 2022 },
};
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
/** A table of those figures, one a row. */
const tableOf = (figures: Record<string, number>): Uint8Array => {
  const rows = Object.entries(figures).map(
    ([code, value], at) =>
      `<row r="${at + 2}">${text(`A${at + 2}`, code)}<c r="B${at + 2}"><v>${value}</v></c></row>`,
  );
  return buildWorkbook({
    sheets: [
      { name: '表', rows: `<row r="1">${text('A1', '指标代码')}${text('B1', '本期')}</row>${rows.join('')}` },
    ],
  });
};
/** More graduates placed than there are. */
const wrong = tableOf({ GRD01: 188, GRD02: 190 });

describe('reading tables in a thread', () => {
  const thread = new TableThread();
  let folder: string;
  let rules: SubmissionRules;
  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  const directly = (bytes: Uint8Array, by: SubmissionRules, address: SubmissionAddress) => {
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error(read.refusal.code);
    return { ok: true, submission: readSubmission(read.sheets, { ...by, ...address }) };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luoxuan-tables-'));
    rules = {
      layouts: (await shipped()).layouts,
      elements: RELATED.elements,
      relations: RELATED.relations,
      computed: [...RELATED.indicators.values()],
    };
  });
  afterAll(async () => {
    await thread.close();
    await rm(folder, { recursive: true });
  });

  it('gives what reading at one go gives: figures, broken relations, what is on record', async () => {
    const path = await put('wrong.xlsx', wrong);
    const record = recordOfYearBefore(rules.elements.values(), EXPECTED, ({ code, unit, decimals }) =>
      code === 'GRD01' ? { steps: 188_000, unit, decimals } : null,
    );
    for (const address of [{ expected: EXPECTED }, { expected: EXPECTED, record }])
      expect(await thread.submission(path, rules, address)).toEqual(directly(wrong, rules, address));
    const read = await thread.submission(path, rules, { expected: EXPECTED, record });
    const codes = read.ok ? read.submission.findings.map(({ code }) => code) : [];
    expect(codes).toEqual(expect.arrayContaining(['relation-broken', 'suspect-unit-error']));
  });

  it('goes by other rules when it is given others', async () => {
    const path = await put('wrong.xlsx', wrong);
    const lenient = { ...rules, relations: [] };
    const address = { expected: EXPECTED };
    const [strictly, leniently, again] = await Promise.all(
      [rules, lenient, rules].map((by) => thread.submission(path, by, address)),
    );
    expect(strictly).toEqual(again);
    expect(leniently).toEqual(directly(wrong, lenient, address));
    expect(leniently).not.toEqual(strictly);
  });

  it('proposes a mapping', async () => {
    const read = readWorkbook(wrong);
    const expected = read.ok && proposeMapping(locateGenericTables(read.sheets), rules.elements.values(), {});
    const mapped = await thread.mapping(await put('wrong.xlsx', wrong), rules, {});
    expect(mapped).toEqual({ ok: true, mapping: expected });
    expect(mapped.ok && mapped.mapping.tables).toHaveLength(1);
  });

  it('refuses what cannot be opened', async () => {
    expect(await thread.submission(join(folder, 'none.xlsx'), rules, { expected: EXPECTED })).toMatchObject({
      ok: false,
      refusal: { code: 'cannot-open', details: { reason: 'not-found' } },
    });
  });

  it('refuses a file on which it runs out of time or memory, and reads the next one in a new thread', async () => {
    const path = await put('wrong.xlsx', wrong);
    const hurried = new TableThread({ heapMiB: 160, milliseconds: 1 });
    expect(await hurried.submission(path, rules, { expected: EXPECTED })).toMatchObject({
      refusal: { code: 'took-too-long' },
    });
    await hurried.close();

    const strings = Array.from({ length: 300_000 }, (_, index) => `<t>第${index}条，各不相同</t>`);
    const cramped = new TableThread({ heapMiB: 24, milliseconds: 60_000 });
    const fat = await put('strings.xlsx', buildWorkbook({ strings }));
    expect(await cramped.submission(fat, rules, { expected: EXPECTED })).toMatchObject({
      refusal: { code: 'out-of-memory' },
    });
    expect(await cramped.submission(path, rules, { expected: EXPECTED })).toMatchObject({ ok: true });
    await cramped.close();
  });

  it('does not keep a process alive', async () => {
    const path = await put('wrong.xlsx', wrong);
    const module = join(import.meta.dirname, '../threads.ts');
    const script = `const { mappingInWorker, streamInWorker } = await import(${JSON.stringify(module)});
const path = ${JSON.stringify(path)};
const mapped = await mappingInWorker(path, { layouts: [], elements: new Map() }, {});
const streamed = await streamInWorker(path, () => undefined);
process.stdout.write(JSON.stringify([mapped.ok, streamed.ok]));`;
    const child = spawnSync(
      process.execPath,
      ['--import', '@swc-node/register/esm-register', '--input-type=module', '--eval', script],
      { encoding: 'utf8', timeout: 60_000 },
    );
    expect(child.stderr).toBe('');
    expect([child.status, child.stdout]).toEqual([0, '[true,true]']);
  });
});
