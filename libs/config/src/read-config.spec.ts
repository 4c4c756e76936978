import { configFaultText } from './fault.js';
import { readConfig } from './read-config.js';

const places = { cwd: '/home/office', packageRoot: '/opt/luoxuan' };

describe('readConfig', () => {
  it('needs nothing: a data folder here, SQLite in it, the embedded runner, Chinese, the catalogue of the package', () => {
    expect(readConfig({ LUOXUAN_DATA: '  ', REDIS_URL: '' }, {}, places)).toEqual({
      ok: true,
      config: {
        dataDir: '/home/office/luoxuan-data',
        database: { type: 'sqlite', file: '/home/office/luoxuan-data/luoxuan.sqlite' },
        redisUrl: null,
        language: 'zh',
        catalogDir: '/opt/luoxuan/indicators',
        notify: { smtpUrl: null, sender: null, robots: {} },
      },
    });
  });

  it('takes the environment, and the command line before it', () => {
    const env = {
      LUOXUAN_DATA: 'from-env',
      LUOXUAN_LANG: 'en',
      LUOXUAN_CATALOG: 'my/yaml',
      DATABASE_URL: 'postgres://u:p@db:5432/luoxuan',
      REDIS_URL: 'redis://cache:6379/1',
      LUOXUAN_SMTP_URL: 'smtp://office:p@mail:587',
      LUOXUAN_SMTP_FROM: 'office@example.cn',
      LUOXUAN_ROBOT_QA: 'https://robot.example.cn/send?key=k',
      LUOXUAN_ROBOT_QA_SECRET: 'SEC1',
      LUOXUAN_ROBOT_PLAIN: 'https://robot.example.cn/send?key=l',
    };
    const read = readConfig(env, { dataDir: '/srv/data', language: 'zh' }, places);
    expect(read).toEqual({
      ok: true,
      config: {
        dataDir: '/srv/data',
        database: { type: 'postgres', url: env.DATABASE_URL },
        redisUrl: env.REDIS_URL,
        language: 'zh',
        catalogDir: '/home/office/my/yaml',
        notify: {
          smtpUrl: env.LUOXUAN_SMTP_URL,
          sender: 'office@example.cn',
          robots: {
            QA: { url: env.LUOXUAN_ROBOT_QA, secret: 'SEC1' },
            PLAIN: { url: env.LUOXUAN_ROBOT_PLAIN, secret: null },
          },
        },
      },
    });
  });

  it('lists every fault together, without the password', () => {
    const env = { DATABASE_URL: 'mysql://root:s3cret@db/x', REDIS_URL: 'localhost', LUOXUAN_LANG: 'fr' };
    const read = readConfig(env, {}, places);
    if (read.ok) throw new Error('should have been refused');
    expect(read.faults.map(({ key, code, found }) => [key, code, found]).sort()).toEqual([
      ['DATABASE_URL', 'wrong-protocol', 'mysql://root:***@db/x'],
      ['LUOXUAN_LANG', 'unknown-language', 'fr'],
      ['REDIS_URL', 'not-a-url', 'localhost'],
    ]);
    for (const fault of read.faults) {
      const { zh, en } = configFaultText(fault);
      expect(zh).toContain('处理');
      expect(en).toContain('To mend');
      expect(zh + en).not.toContain('s3cret');
    }
  });

  it('refuses a robot without a sound address and a secret without a robot, and shows neither', () => {
    const env = {
      LUOXUAN_ROBOT_A: 's3cret-key',
      LUOXUAN_ROBOT_B_SECRET: 's3cret',
      LUOXUAN_ROBOT_C: 'ftp://s3cret',
    };
    const read = readConfig(env, {}, places);
    if (read.ok) throw new Error('should have been refused');
    expect(read.faults.map(({ key, code, found }) => [key, code, found])).toEqual([
      ['LUOXUAN_ROBOT_A', 'not-a-url', '***'],
      ['LUOXUAN_ROBOT_C', 'wrong-protocol', '***'],
      ['LUOXUAN_ROBOT_B_SECRET', 'secret-without-robot', '***'],
    ]);
  });

  it.each(['postgres://db', 'postgres://db/'])('refuses %s: it names no database', (DATABASE_URL) => {
    const read = readConfig({ DATABASE_URL }, {}, places);
    expect(read).toMatchObject({ ok: false, faults: [{ key: 'DATABASE_URL', code: 'no-database-name' }] });
  });
});
