import { createHmac } from 'node:crypto';
import getPort from 'get-port';
import type { Message } from '../message.js';
import { robotServer, type RobotServer } from '../testing/robot-server.js';
import { dingtalk } from './dingtalk.js';
import { feishu } from './feishu.js';
import { wecom } from './wecom.js';

const NOW = new Date('2025-10-21T00:00:00.000Z');
const message: Message = {
  id: 'qa-R-month-2025-09-abc',
  title: '滨江联合体 2025年9月诊断提要',
  sections: [{ heading: '新的预警', lines: ['【红色】横向到款 *500* [点此](http://x)', '第二行'] }],
  footer: '致：质量办',
  more: '……另有 {n} 行',
};
const PATIENCE = 300;

describe('group robots', () => {
  let robot: RobotServer;
  beforeEach(async () => {
    robot = await robotServer();
  });
  afterEach(() => robot.stop());

  const kinds = {
    wecom: () => wecom({ url: robot.url, secret: null }, PATIENCE),
    dingtalk: () => dingtalk({ url: robot.url, secret: 'SEC1' }, () => NOW, PATIENCE),
    feishu: () => feishu({ url: robot.url, secret: 'SEC1' }, () => NOW, PATIENCE),
  };
  const fine = {
    wecom: { errcode: 0, errmsg: 'ok' },
    dingtalk: { errcode: 0 },
    feishu: { code: 0, msg: 'success' },
  };
  const names = ['wecom', 'dingtalk', 'feishu'] as const;

  it.each(names)('%s: code 0 is success', async (kind) => {
    robot.answer({ body: fine[kind] });
    expect(await kinds[kind]().send(message)).toEqual({ ok: true });
    expect(robot.posts).toHaveLength(1);
    expect(JSON.stringify(robot.posts[0]?.body)).toContain('横向到款');
  });

  it.each([
    ['wecom', { errcode: 93000, errmsg: 'invalid webhook url' }, 'refused'],
    ['wecom', { errcode: 45009, errmsg: 'api freq out of limit' }, 'retry'],
    ['dingtalk', { errcode: 310000, errmsg: 'sign not match' }, 'refused'],
    ['dingtalk', { errcode: 130101, errmsg: 'send too fast' }, 'retry'],
    ['feishu', { code: 19021, msg: 'sign match fail' }, 'refused'],
    ['feishu', { code: 11232, msg: 'frequency limited' }, 'retry'],
    ['feishu', { StatusCode: 9499, StatusMessage: 'Bad Request' }, 'refused'],
  ] as const)('%s: HTTP 200 with %o is a failure: %s', async (kind, body, failure) => {
    robot.answer({ body });
    const delivery = await kinds[kind]().send(message);
    expect(delivery).toMatchObject({ ok: false, kind: failure });
    expect(JSON.stringify(delivery)).not.toContain('s3cret');
  });

  it.each([
    [429, 'retry'],
    [500, 'retry'],
    [404, 'refused'],
  ])('HTTP %d: %s', async (status, failure) => {
    robot.answer({ status, body: 'no' });
    expect(await kinds.wecom().send(message)).toEqual({ ok: false, kind: failure, reason: `HTTP ${status}` });
  });

  it.each(['not JSON', '[]', {}])('a reply that says nothing is no success: %o', async (body) => {
    robot.answer({ body });
    expect(await kinds.wecom().send(message)).toMatchObject({ ok: false, kind: 'refused' });
  });

  it('a robot that takes the message and never answers leaves it uncertain', async () => {
    robot.answer(null);
    expect(await kinds.dingtalk().send(message)).toMatchObject({ ok: false, kind: 'uncertain' });
    expect(robot.posts).toHaveLength(1);
  });

  it('a robot that cannot be reached has surely not got it, and its address stays secret', async () => {
    const channel = wecom({ url: `http://127.0.0.1:${await getPort()}/send?key=s3cret-key`, secret: null });
    const delivery = await channel.send(message);
    expect(delivery).toMatchObject({
      ok: false,
      kind: 'retry',
      reason: expect.stringContaining('ECONNREFUSED') as string,
    });
    expect(JSON.stringify(delivery)).not.toContain('s3cret');
  });

  it('dingtalk signs in the address: ms, key = secret', async () => {
    robot.answer({ body: fine.dingtalk });
    await kinds.dingtalk().send(message);
    const { query } = robot.posts[0]!;
    expect(query.get('key')).toBe('s3cret-key');
    expect(query.get('timestamp')).toBe(String(NOW.getTime()));
    const sign = createHmac('sha256', 'SEC1').update(`${NOW.getTime()}\nSEC1`).digest('base64');
    expect(query.get('sign')).toBe(sign);
  });

  it('feishu signs in the body: seconds, key = time and secret, nothing is signed', async () => {
    robot.answer({ body: fine.feishu });
    await kinds.feishu().send(message);
    const seconds = String(NOW.getTime() / 1000);
    const sign = createHmac('sha256', `${seconds}\nSEC1`).update('').digest('base64');
    expect(robot.posts[0]?.body).toMatchObject({ timestamp: seconds, sign, msg_type: 'post' });
  });

  it('what comes out of a spreadsheet is no link and no mention', async () => {
    robot.answer({ body: fine.wecom });
    await kinds.wecom().send(message);
    expect(JSON.stringify(robot.posts[0]?.body)).not.toMatch(/\[点此\]|\*500\*/);
  });

  it.each([
    ['wecom', 4096],
    ['dingtalk', 20_000],
    ['feishu', 20_480],
  ] as const)('%s: a long message is cut at a line and says so, within %d bytes', async (kind, most) => {
    robot.answer({ body: fine[kind] });
    const lines = Array.from({ length: 900 }, (_, n) => `第 ${n} 行：某学院某指标已触及预警线`);
    await kinds[kind]().send({ ...message, sections: [{ heading: '新的预警', lines }] });
    const text = JSON.stringify(robot.posts[0]?.body);
    expect(text).toMatch(/另有 \d+ 行/);
    const content = (robot.posts[0]?.body as { markdown?: { content?: string; text?: string } }).markdown;
    expect(Buffer.byteLength(content?.content ?? content?.text ?? text)).toBeLessThanOrEqual(most);
  });
});
