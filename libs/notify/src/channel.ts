import type { Message } from './message.js';

/**
 * What became of a message. `retry`: it surely did not arrive, later it may. `refused`: it surely did not, and trying
 * again would not help. `uncertain`: it was handed over and nothing came back; sent again it might arrive twice. `reason`
 * holds neither an address nor a secret.
 */
export type Delivery = { ok: true } | { ok: false; kind: 'retry' | 'refused' | 'uncertain'; reason: string };

/** A way to reach an office. Sends once; whoever calls decides about a second try. */
export interface Channel {
  send(message: Message): Promise<Delivery>;
}

/** Where an office is reached. Secrets are not part of it: they are found by the robot's name in the configuration. */
export type Address =
  | { kind: 'email'; to: string[] }
  | { kind: 'wecom' | 'dingtalk' | 'feishu'; robot: string }
  | { kind: 'file'; folder: string };
