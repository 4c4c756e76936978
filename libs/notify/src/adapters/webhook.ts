import type { Delivery } from '../channel.js';

/** How long a robot may take to answer, ms. */
const PATIENCE = 15_000;

/** What a robot's reply means: its own code, 0 when the message arrived. */
export type ReadReply = (reply: Record<string, unknown>) => { code: unknown; text: unknown };

export interface Webhook {
  url: string;
  body: unknown;
  read: ReadReply;
  /** Codes that say "not now": too often, busy */
  notNow: readonly number[];
  patienceMs?: number;
}

/** Posts JSON to a robot. HTTP 200 alone is no success: the reply has a code of its own. */
export async function post({ url, body, read, notNow, patienceMs = PATIENCE }: Webhook): Promise<Delivery> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    text = await response.text();
  } catch (error) {
    return unanswered(error);
  }
  if (!response.ok) {
    const later = response.status >= 500 || response.status === 429 || response.status === 408;
    return { ok: false, kind: later ? 'retry' : 'refused', reason: `HTTP ${response.status}` };
  }
  return judged(text, read, notNow);
}

function judged(text: string, read: ReadReply, notNow: readonly number[]): Delivery {
  const reply = parsed(text);
  if (reply === null) return { ok: false, kind: 'refused', reason: 'the reply is no JSON object' };
  const { code, text: said } = read(reply);
  if (code === 0) return { ok: true };
  const number = typeof code === 'number' ? code : null;
  const reason = `code ${number ?? 'missing'}: ${typeof said === 'string' ? said.slice(0, 200) : ''}`;
  return { ok: false, kind: number !== null && notNow.includes(number) ? 'retry' : 'refused', reason };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Before the connection stood nothing was handed over; afterwards nobody knows. The address is not part of the reason. */
function unanswered(error: unknown): Delivery {
  const { name, cause } = error as { name?: string; cause?: { code?: string; syscall?: string } };
  const code = cause?.code ?? name ?? 'unknown';
  const before =
    cause?.syscall === 'connect' || cause?.syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT';
  return { ok: false, kind: before ? 'retry' : 'uncertain', reason: `no answer (${code})` };
}
