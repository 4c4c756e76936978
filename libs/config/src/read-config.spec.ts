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

  it.each(['postgres://db', 'postgres://db/'])('refuses %s: it names no database', (DATABASE_URL) => {
    const read = readConfig({ DATABASE_URL }, {}, places);
    expect(read).toMatchObject({ ok: false, faults: [{ key: 'DATABASE_URL', code: 'no-database-name' }] });
  });
});
