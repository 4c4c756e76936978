import type { Channel, Delivery } from '../channel.js';
import { plainText } from '../message.js';

/** Limits of a conversation with a mail server, ms. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

export interface MailConfig {
  /** smtp:// or smtps:// */
  smtpUrl: string;
  sender: string;
}

/**
 * E-mail by SMTP. Connection and sign-in are tried first: what fails there has surely not been sent. All recipients share
 * one message; each of them sees the others, who belong to the same office.
 */
export const email = (
  { smtpUrl, sender }: MailConfig,
  to: string[],
  patience: Partial<typeof PATIENCE> = {},
): Channel => ({
  send: async (message) => {
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ url: smtpUrl, ...PATIENCE, ...patience });
    try {
      try {
        await transport.verify();
      } catch (error) {
        return failure(error, 'retry');
      }
      await transport.sendMail({
        ...{ from: sender, to, subject: message.title, text: plainText(message) },
        messageId: `<${message.id}@luoxuan>`,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { ok: true };
    } catch (error) {
      return failure(error, 'uncertain');
    } finally {
      transport.close();
    }
  },
});

/** The server's code decides where there is one: 5xx is final. What it says is not passed on, it may name addresses. */
function failure(error: unknown, unanswered: 'retry' | 'uncertain'): Delivery {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (responseCode !== undefined) {
    const kind = responseCode >= 500 ? 'refused' : 'retry';
    return { ok: false, kind, reason: `SMTP ${responseCode} (${code ?? 'unknown'})` };
  }
  const kind = code === 'EENVELOPE' || code === 'EAUTH' ? 'refused' : unanswered;
  return { ok: false, kind, reason: `no answer (${code ?? 'unknown'})` };
}
