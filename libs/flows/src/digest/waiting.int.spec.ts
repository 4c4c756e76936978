import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JobBoard } from '@luoxuan/queue';
import { DATABASES, type TestDatabase } from '../../../store/src/testing/databases.js';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Office } from '../testing/office.js';
import { Digests } from './digests.js';
import { Offices } from './offices.js';
import { WaitingDigests } from './waiting.js';

const NOTIFY = `offices:
  - { code: council, name: 秘书处, consortium: bj, channel: { kind: file, folder: told } }
  - { code: b-qa, name: 乙质量办, consortium: bj, member: b, channel: { kind: file, folder: told } }
  - { code: a-sc, name: 甲科研处, consortium: bj, member: a, department: 科研处, channel: { kind: file, folder: told } }
`;
const MARCH = { kind: 'month', year: 2025, month: 3 } as const;
const NOW = '2025-04-11T02:00:00.000Z';

describe.each(DATABASES)('a notify.yaml with faults on %s', (_name, start) => {
  let database: TestDatabase;
  let office: Office;
  const write = (change: [string, string] = ['', '']) => {
    writeFileSync(join(office.dataDir, 'notify.yaml'), NOTIFY.replace(...change));
  };
  const faults = async () =>
    (await office.app.get(Offices).faults()).map((f) => `${f.line}:${f.column} ${f.code} ${f.found}`);
  const diagnose = () => office.app.get(DiagnosisFlow).diagnose('bj', MARCH, NOW);
  const states = async () =>
    (await office.app.get(Digests).list()).map((d) => `${d.office} ${d.state}`).sort();
  const resume = async () => {
    await office.app.get(WaitingDigests).resume();
    await office.jobs.idle();
  };

  beforeEach(async () => {
    database = await start();
    office = await Office.open({ database: database.choice });
    await office.declare('bj', '2025-03');
    await office.report('a', '2025-03', [1, 1]); // b has sent nothing
    await office.jobs.start();
  });
  afterEach(async () => {
    await office.close();
    office.remove();
    await database.stop();
  });

  it.each<[string, [string, string], string[]]>([
    ['none', ['', ''], []],
    ['a channel', ['kind: file', 'kind: fax'], ['2:64 wrong-value fax']],
    ['a consortium', ['consortium: bj, channel', 'consortium: bk, channel'], ['2:47 unknown-code bk']],
    ['a member', ['member: b', 'member: z'], ['3:59 unknown-code z']],
    ['a department', ['department: 科研处', 'department: 科研'], ['4:72 unknown-code 科研']],
    ['a code twice', ['code: b-qa', 'code: council'], ['3:13 duplicate-code council']],
  ])('is named with its place: %s', async (_what, change, expected) => {
    write(change);
    expect(await faults()).toEqual(
      expected.map((f) => expect.stringMatching(f.replace(/^\d+:\d+/, '^\\d+:\\d+')) as string),
    );
    expect((await faults()).map((f) => f.split(':')[0])).toEqual(expected.map((f) => f.split(':')[0]));
  });

  it('holds up no diagnosis; the digests go out once, when it is mended', async () => {
    write(['kind: file', 'kind: fax']);
    expect(await diagnose()).toMatchObject({ ok: true });
    await office.jobs.idle();
    expect(await states()).toEqual([]);
    await resume();
    expect(await states()).toEqual([]);

    write();
    await resume();
    expect(await states()).toEqual(['b-qa sent', 'council sent']);
    expect(readdirSync(join(office.dataDir, 'told'))).toHaveLength(2);
    await diagnose();
    await resume();
    expect(readdirSync(join(office.dataDir, 'told'))).toHaveLength(2);
  });

  it('that came after the digest was written leaves it waiting, not failed', async () => {
    await office.close();
    office = await Office.open({ database: database.choice, dataDir: office.dataDir });
    write();
    await diagnose(); // nobody sends anything yet
    expect(await states()).toEqual(['b-qa queued', 'council queued']);
    write(['member: b', 'member: z']);
    await office.jobs.start();
    await office.jobs.idle();
    expect(await states()).toEqual(['b-qa queued', 'council queued']);
    write();
    await resume();
    expect(await states()).toEqual(['b-qa sent', 'council sent']);
    expect(await office.app.get(JobBoard).list('failed')).toEqual([]);
  });
});
