import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OfficeDigests, UnitOfWork } from '@luoxuan/store';
import { JobBoard } from '@luoxuan/queue';
import { robotServer, type RobotServer } from '../../../notify/src/testing/robot-server.js';
import { DATABASES, type TestDatabase } from '../../../store/src/testing/databases.js';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { Office } from '../testing/office.js';
import { Digests } from './digests.js';

const NOTIFY = `offices:
  - { code: council, name: 秘书处, consortium: bj, channel: { kind: file, folder: told } }
  - { code: a-qa, name: 甲质量办, consortium: bj, member: a, channel: { kind: file, folder: told } }
  - { code: b-qa, name: 乙质量办, consortium: bj, member: b, channel: { kind: wecom, robot: QA } }
`;
const MARCH = { kind: 'month', year: 2025, month: 3 } as const;
const NOW = '2025-04-11T02:00:00.000Z';

describe.each(DATABASES)('digests on %s', (_name, start) => {
  let database: TestDatabase;
  let office: Office;
  let robot: RobotServer;
  const digests = () => office.app.get(Digests).list();
  const states = async () => (await digests()).map((d) => [d.office, d.state]);
  const diagnose = (now = NOW, at: typeof MARCH = MARCH) =>
    office.app.get(DiagnosisFlow).diagnose('bj', at, now);
  const told = () =>
    readdirSync(join(office.dataDir, 'told')).map((f) =>
      readFileSync(join(office.dataDir, 'told', f), 'utf8'),
    );

  beforeEach(async () => {
    database = await start();
    robot = await robotServer();
    robot.answer({ body: { errcode: 0 } });
    office = await Office.open({
      database: database.choice,
      config: { notify: { smtpUrl: null, sender: null, robots: { QA: { url: robot.url, secret: null } } } },
    });
    writeFileSync(join(office.dataDir, 'notify.yaml'), NOTIFY);
    await office.declare('bj', '2025-03');
    await office.report('a', '2025-03', [1, 1]); // far behind the plan; b has sent nothing
  });
  afterEach(async () => {
    await office.close();
    office.remove();
    await robot.stop();
    await database.stop();
  });

  it('each office is told once of a run, of what concerns it alone', async () => {
    await office.jobs.start();
    expect(await diagnose()).toMatchObject({ ok: true });
    await office.jobs.idle();
    expect((await states()).sort()).toEqual([
      ['b-qa', 'sent'],
      ['council', 'sent'],
    ]); // nothing concerns a
    expect(robot.posts).toHaveLength(1);
    expect(JSON.stringify(robot.posts[0]?.body)).toContain('乙学院');
    expect(JSON.stringify(robot.posts[0]?.body)).not.toContain('甲学院');
    expect(told()).toHaveLength(1);
    expect(told()[0]).toContain('乙学院');

    await diagnose();
    await office.jobs.idle();
    expect(robot.posts).toHaveLength(1);
    expect(await digests()).toHaveLength(2);
  });

  it('what surely did not arrive is tried again, and arrives once', async () => {
    robot.answer({ status: 429, body: 'slow down' }, { body: { errcode: 45009 } }, { body: { errcode: 0 } });
    await office.jobs.start();
    await diagnose();
    await office.jobs.idle();
    expect(robot.posts).toHaveLength(3);
    expect((await digests()).find((d) => d.office === 'b-qa')).toMatchObject({
      state: 'sent',
      attempts: 3,
      error: null,
    });
  });

  it('a robot that refuses is not asked again by itself; sent again by hand it arrives', async () => {
    robot.answer({ body: { errcode: 93000, errmsg: 'invalid webhook url' } });
    await office.jobs.start();
    await diagnose();
    await office.jobs.idle();
    expect(robot.posts).toHaveLength(1);
    const [failed] = (await digests()).filter((d) => d.office === 'b-qa');
    expect(failed).toMatchObject({ state: 'failed', error: 'code 93000: invalid webhook url' });
    const job = (await office.app.get(JobBoard).list('failed'))[0];
    expect(JSON.stringify([job, failed])).not.toContain('s3cret');

    robot.answer({ body: { errcode: 0 } });
    expect(await office.app.get(Digests).sendAgain(['failed'])).toBe(1);
    await office.jobs.idle();
    expect((await states()).every(([, state]) => state === 'sent')).toBe(true);
    expect(robot.posts).toHaveLength(2);
  });

  it('killed in the middle of sending: it may have arrived, so it is not sent a second time by itself', async () => {
    await diagnose();
    const { app } = office;
    const [mine] = (await digests()).filter((d) => d.office === 'b-qa');
    await app.get(UnitOfWork).run((tx) => app.get(OfficeDigests).begin(tx, mine!.id)); // and here the process ends
    await office.jobs.start();
    await office.jobs.idle();
    expect(robot.posts).toEqual([]);
    expect((await digests()).find((d) => d.office === 'b-qa')).toMatchObject({ state: 'uncertain' });
    expect(await app.get(Digests).sendAgain(['uncertain'])).toBe(1);
    await office.jobs.idle();
    expect(robot.posts).toHaveLength(1);
  });

  it('a correction tells what it changed to whom it concerns, and nobody else', async () => {
    await diagnose();
    await office.report('b', '2025-03', [30, 30], '2025-04-14T00:00:00.000Z');
    await diagnose('2025-04-15T00:00:00.000Z');
    const later = (await digests()).slice(2);
    expect(later.length).toBeGreaterThan(0);
    for (const { message } of later) expect(message.sections.map((s) => s.heading)).not.toEqual(['待报送']);
  });

  it('catching up tells of the latest period only', async () => {
    await diagnose('2026-01-01T00:00:00.000Z');
    expect(await digests()).toEqual([]);
  });
});
