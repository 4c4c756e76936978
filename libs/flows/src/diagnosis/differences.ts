import { formatQuantity } from '@luoxuan/quantity';
import type { LedgerEntry } from '@luoxuan/store';
import { SEEN_KINDS, type Seen, type SeenFacts, type SeenKind } from './seen.js';

export type InputKind = SeenKind | 'observations' | 'peers' | 'standard' | 'catalogue' | 'engine';

/** One input that two turns of a diagnosis saw differently; null where it was not there. */
export interface Difference {
  kind: InputKind;
  /** Element, indicator, rule; the code of the standard */
  subject: string;
  member: string | null;
  period: string | null;
  before: string | null;
  now: string | null;
}

/** How many inputs of each kind differ, and the first ten of them. */
export interface Differences {
  counts: Partial<Record<InputKind, number>>;
  first: Difference[];
}

/** What one turn saw. */
export interface Sight {
  standard: { code: string; version: string };
  seen: Seen;
  entries: LedgerEntry[];
}

const SHOWN = 10;

/** What a diagnosis saw differently from the turn before. */
export function differencesBetween(before: Sight, now: Sight): Differences {
  const all = [
    ...versions(before, now),
    ...observations(before.entries, now.entries),
    ...SEEN_KINDS.flatMap((kind) => facts(kind, before.seen[kind] ?? {}, now.seen[kind] ?? {})),
  ];
  const counts: Differences['counts'] = {};
  for (const { kind } of all) counts[kind] = (counts[kind] ?? 0) + 1;
  return { counts, first: all.slice(0, SHOWN) };
}

export const isSame = ({ first }: Differences): boolean => first.length === 0;

function versions(before: Sight, now: Sight): Difference[] {
  const of = (kind: InputKind, subject: string, old: string, current: string): Difference[] =>
    old === current ? [] : [{ kind, subject, member: null, period: null, before: old, now: current }];
  const named = ({ standard: { code, version } }: Sight): string => `${code} ${version}`;
  return [
    ...of('standard', now.standard.code, named(before), named(now)),
    ...of('catalogue', '', before.seen.catalog.slice(0, 12), now.seen.catalog.slice(0, 12)),
    ...of('engine', '', before.seen.engine, now.seen.engine),
    ...of('peers', '', (before.seen.peers ?? '').slice(0, 12), (now.seen.peers ?? '').slice(0, 12)),
  ];
}

function observations(before: LedgerEntry[], now: LedgerEntry[]): Difference[] {
  const old = byFact(before);
  const current = byFact(now);
  return [...new Set([...old.keys(), ...current.keys()])].sort().flatMap((key): Difference[] => {
    const [was, is] = [old.get(key), current.get(key)];
    const { element, member, period } = is ?? was ?? never(key);
    if (was?.id === is?.id) return [];
    const texts = printed(was, is);
    return [{ kind: 'observations', subject: element, member, period, ...texts }];
  });
}

/** Values; with their cells where the value is the same and only its cell is another one. */
function printed(was: LedgerEntry | undefined, is: LedgerEntry | undefined) {
  const [before, now] = [was, is].map((e) => (e === undefined ? null : formatQuantity(e, 'zh')));
  if (before !== now) return { before: before ?? null, now: now ?? null };
  const placed = (e: LedgerEntry | undefined): string | null =>
    e === undefined ? null : `${formatQuantity(e, 'zh')}（${e.file} ${e.sheet}!${e.ref}）`;
  return { before: placed(was), now: placed(is) };
}

function facts(kind: SeenKind, before: SeenFacts, now: SeenFacts): Difference[] {
  const subjects = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...subjects].sort().flatMap((key): Difference[] => {
    const [was, is] = [before[key]?.text ?? null, now[key]?.text ?? null];
    return was === is ? [] : [{ kind, ...named(kind, key), before: was, now: is }];
  });
}

type About = Pick<Difference, 'subject' | 'member' | 'period'>;

/** What a fact is about, from the parts of its key (see `seen.ts` and `past.ts`). */
const ABOUT: Readonly<Record<SeenKind, (...parts: string[]) => Partial<About>>> = {
  submissions: (period, member) => ({ member, period }),
  targets: (subject, member, period) => ({ subject, member, period }),
  texts: (indicator = '', field = '') => ({ subject: `${indicator} ${field}` }),
  experts: (subject, period) => ({ subject, period }),
  mutes: (subject, _indicator, member, period) => ({ subject, member, period }),
  findings: (subject) => ({ subject }),
  turns: (period) => ({ period }),
  editions: (period) => ({ period }),
  day: () => ({}),
  imports: (code = '', member, period, cell = '') => ({ subject: `${code} ${cell}`, member, period }),
};

function named(kind: SeenKind, key: string): About {
  const { subject = '', member, period } = ABOUT[kind](...key.split('|'));
  return { subject, member: member === '' ? null : (member ?? null), period: period ?? null };
}

const byFact = (entries: LedgerEntry[]): Map<string, LedgerEntry> =>
  new Map(entries.map((e) => [`${e.period}|${e.element}|${e.member}`, e]));

const never = (key: string): never => {
  throw new Error(`no entry of ${key}`);
};
