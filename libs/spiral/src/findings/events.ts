import type { Figure } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { WarningLevel } from '../result.js';
import type { Evidence, Pledge } from './measure.js';
import type { Knowledge } from './knowledge.js';
import type { Proof } from './proof.js';

/** Whoever acts is named; what data do is signed by the system. */
export { SYSTEM_AUTHOR } from '../people/person.js';

/** What each kind of event carries, as plain data. */
export interface EventData {
  raised: {
    run: string;
    level: WarningLevel;
    subject: string;
    problem: Bilingual;
    value: Figure | null;
    knowledge: Knowledge;
  };
  acknowledged: object;
  diagnosed: { cause: string };
  'measure-planned': { measure: number; what: string; owner: string; due: string; promise: Pledge };
  'measure-postponed': { measure: number; due: string; by: string };
  'measure-started': { measure: number };
  /** One of several is done */
  'measure-done': { measure: number };
  /** The last one is done: from here on data decide */
  'measures-done': { measure: number };
  /** A mistake, taken back before it was done; others are still to be done */
  'measure-withdrawn': { measure: number };
  /** All others are done: from here on data decide */
  'last-open-measure-withdrawn': { measure: number };
  /** There is no other */
  'only-measure-withdrawn': { measure: number };
  'evidence-added': Evidence;
  verified: { run: string; period: string; proofs: Proof[] };
  'not-effective': { run: string; period: string; proofs: Proof[] };
  /** `due`: ISO date by which the measure was to be done, or the figures that prove it were to be there */
  overdue: {
    run: string;
    late: { measure: number; why: 'not-done' | 'no-data' | 'not-comparable'; due: string }[];
  };
  reopened: { run: string; period: string; warning: string; level: WarningLevel; problem: Bilingual };
  cancelled: object;
  'closed-by-hand': object;
}

export type FindingEventType = keyof EventData;

/** An event before it has its place in the history. */
export type NewFindingEvent = {
  [Type in FindingEventType]: {
    type: Type;
    author: string;
    /** ISO 8601, UTC */
    at: string;
    reason: string | null;
    data: EventData[Type];
  };
}[FindingEventType];

/** Everything that moves a finding is an event: who, when, why. `seq` counts from 1 within its finding. */
export type FindingEvent = NewFindingEvent & { seq: number };
