import type { ApprovedTarget, ExpertPoints } from '@luoxuan/scoring';
import type { AnnualEdit, Mute, SubmissionStatus } from '@luoxuan/spiral';

/** A fact that a run saw: what it says, and the ISO date (-time) since which it does. */
export interface SeenFact {
  text: string;
  at: string | null;
}

/** Facts by what they are about: `SRV04|bjzy|2025`. */
export type SeenFacts = Record<string, SeenFact>;

/** Kinds of facts that are few and are kept in print with each diagnosed period. A change makes the period due again. */
export const DUE_KINDS = ['submissions', 'targets', 'experts', 'mutes', 'texts'] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** What earlier turns and people left on record. A run says what of it differs, but it makes nothing due. */
export const PAST_KINDS = ['findings', 'turns', 'editions', 'imports', 'day'] as const;
export type PastKind = (typeof PAST_KINDS)[number];

export const SEEN_KINDS = [...DUE_KINDS, ...PAST_KINDS] as const;
export type SeenKind = DueKind | PastKind;

/** What the last run of a period stood on. Observations are many: how far the ledger had come says which they were. */
export type Seen = Record<DueKind, SeenFacts> &
  Partial<Record<PastKind, SeenFacts>> & {
    /** Id of the last ledger entry of the consortium, 0 while there was none */
    ledger: number;
    /** Digest of the catalogue */
    catalog: string;
    /** Version of the arithmetic */
    engine: string;
    /** Digest of the figures of other consortia: a change in them alone makes nothing due */
    peers?: string;
  };

/** What people decided, as far as a run looks at it. */
export interface Decided {
  targets: ApprovedTarget[];
  experts: ExpertPoints[];
  mutes: Mute[];
  /** What people wrote into the annual diagnosis of the year; none for a month */
  texts: AnnualEdit[];
}

export const NOTHING_DECIDED: Decided = { targets: [], experts: [], mutes: [], texts: [] };

/** The facts of a run in print. */
export const seenFacts = (
  submissions: SubmissionStatus[],
  { targets, experts, mutes, texts }: Decided,
): Record<DueKind, SeenFacts> => ({
  submissions: Object.fromEntries(submissions.map(submissionFact)),
  targets: Object.fromEntries(targets.map(targetFact)),
  experts: Object.fromEntries(experts.map(expertFact)),
  mutes: Object.fromEntries(mutes.map(muteFact)),
  texts: Object.fromEntries(texts.map(textFact)),
});

type Entry = [subject: string, fact: SeenFact];

function submissionFact({ member, period, due, receivedAt, overdue }: SubmissionStatus): Entry {
  const subject = `${period}|${member}`;
  if (receivedAt !== null) return [subject, { text: `${due} ${receivedAt}`, at: receivedAt }];
  return [subject, { text: `${due} ${overdue ? 'overdue' : 'awaited'}`, at: overdue ? due : null }];
}

const targetFact = (t: ApprovedTarget): Entry => [
  `${t.indicator}|${t.member ?? ''}|${t.year}`,
  {
    text: `${t.value}${t.curve === null ? '' : ` [${t.curve.join(' ')}]`} v${t.version} ${t.approvedBy}`,
    at: t.approvedAt,
  },
];

const expertFact = (e: ExpertPoints): Entry => [
  `${e.indicator}|${e.period}`,
  { text: `${e.points} ${e.expert}: ${e.reason}`, at: e.givenAt },
];

const textFact = (e: AnnualEdit): Entry => [
  `${e.indicator}|${e.field}`,
  { text: `${e.author}: ${e.text ?? '—'}`, at: e.at },
];

const muteFact = (m: Mute): Entry => [
  `${m.rule}|${m.indicator ?? ''}|${m.member ?? ''}|${m.from}..${m.to}`,
  { text: `${m.author}: ${m.reason}`, at: m.at },
];
