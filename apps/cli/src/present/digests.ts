import type { KnownDigest } from '@luoxuan/flows';
import { plainText } from '@luoxuan/notify';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';

const STATES: Readonly<Record<KnownDigest['state'], Bilingual>> = {
  queued: { zh: '待发', en: 'waiting' },
  sending: { zh: '发送中', en: 'being sent' },
  sent: { zh: '已送达', en: 'sent' },
  failed: { zh: '失败', en: 'failed' },
  uncertain: { zh: '不确定', en: 'uncertain' },
};

const head = (d: KnownDigest, terminal: Terminal): string[] => [
  String(d.id),
  d.office,
  d.runId,
  terminal.say(STATES[d.state]),
  terminal.say({ zh: `${d.attempts} 次`, en: `${d.attempts} tries` }),
  (d.settledAt ?? d.createdAt).slice(0, 16),
  d.error ?? '',
];

/** One line each: id, office, run, state, tries, when, why it failed. */
export const digestLines = (digests: readonly KnownDigest[], terminal: Terminal): string[] =>
  alignColumns(digests.map((d) => head(d, terminal)));

/** Each in full. */
export const digestTexts = (digests: readonly KnownDigest[], terminal: Terminal): string[] =>
  digests.flatMap((d) => [...alignColumns([head(d, terminal)]), '', plainText(d.message)]);
