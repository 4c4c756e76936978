import getPort from 'get-port';
import type { Message } from '../message.js';
import { mailServer, type MailServer } from '../testing/mail-server.js';
import { email } from './email.js';

const message: Message = {
  id: 'qa-R-month-2025-09-abc',
  title: '诊断提要',
  sections: [{ heading: '新的预警', lines: ['横向到款落后于计划'] }],
  footer: '致：质量办',
  more: '',
};

describe('e-mail', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await mailServer();
  });
  afterEach(() => server.stop());
  const to = ['a@example.cn', 'b@example.cn'];
  const channel = (smtpUrl = server.url, patience = {}) =>
    email({ smtpUrl, sender: 'luoxuan@example.cn' }, to, patience);

  it('arrives once, at all recipients, under the id of the message', async () => {
    expect(await channel().send(message)).toEqual({ ok: true });
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.to).toEqual(to);
    expect(server.mails[0]?.raw).toContain('Message-ID: <qa-R-month-2025-09-abc@luoxuan>');
    const body = Buffer.from(server.mails[0]!.raw.split('\r\n\r\n')[1]!, 'base64').toString();
    expect(body).toContain('横向到款落后于计划');
  });

  it.each([
    [451, 'retry'],
    [554, 'refused'],
  ])('a server that answers %d: %s', async (code, kind) => {
    server.refuse(code);
    const delivery = await channel().send(message);
    expect(delivery).toMatchObject({
      ok: false,
      kind,
      reason: expect.stringContaining(String(code)) as string,
    });
  });

  it('a wrong password is refused, and is not in the reason', async () => {
    const delivery = await channel(server.url.replace('s3cret', 'wr0ng')).send(message);
    expect(delivery).toMatchObject({ ok: false, kind: 'refused' });
    expect(JSON.stringify(delivery)).not.toContain('wr0ng');
    expect(server.mails).toEqual([]);
  });

  it('a server that cannot be reached: surely not sent', async () => {
    const delivery = await channel(`smtp://office:s3cret@127.0.0.1:${await getPort()}`).send(message);
    expect(delivery).toMatchObject({ ok: false, kind: 'retry' });
    expect(JSON.stringify(delivery)).not.toContain('s3cret');
  });

  it('a server that takes the message and never answers leaves it uncertain', async () => {
    server.refuse('silent');
    expect(await channel(server.url, { socketTimeout: 300 }).send(message)).toMatchObject({
      ok: false,
      kind: 'uncertain',
    });
    expect(server.mails).toHaveLength(1);
  });
});
