import { fromKey, lastMonth, ordinal } from '@luoxuan/period';
import { reporters } from '@luoxuan/scoring';
import { casesOf, isFinal, standingMeasures, type Case, type Finding } from '../findings/index.js';
import type { Warning } from '../result.js';
import type { StandingWarning } from '../warnings/standing.js';
import { periodInWords } from '../wording.js';
import { shareOf, weighted, type Facts, type Share } from './facts.js';

const endOf = (key: string): number => ordinal(lastMonth(fromKey(key)));

/** Findings that began by the end of the period diagnosed and were not closed before the year of the turn. */
export const findingsOf = ({ findings, scorecard, year }: Facts): Finding[] =>
  findings.filter(
    (f) => endOf(f.period) <= endOf(scorecard.period) && (!isFinal(f.state) || endOf(f.period) >= year * 12),
  );

export const openFindings = (facts: Facts): Finding[] => findingsOf(facts).filter((f) => !isFinal(f.state));

/** Elements of the weighted indicators with an owner department and a member that reports them. */
export function organised({ catalog, standard, population }: Facts): Share {
  const codes = new Set(
    weighted(standard).flatMap((i) => catalog.indicators.get(i.code)?.formula.elements ?? []),
  );
  return shareOf(
    [...codes].flatMap((code) => catalog.elements.get(code) ?? []),
    (e) => e.owner !== '' && reporters(e, population.members).length > 0,
    (e) => e.name,
  );
}

export const submitted = ({ submissions }: Facts): Share =>
  shareOf(
    submissions,
    (s) => s.receivedAt !== null,
    ({ memberName, period }) => {
      const { zh, en } = periodInWords(period);
      return { zh: `${memberName}${zh}`, en: `${memberName} ${en}` };
    },
  );

/** Open findings that have a measure. */
export const measuresPlanned = (facts: Facts): Share =>
  shareOf(
    openFindings(facts),
    (f) => standingMeasures(f).length > 0,
    (f) => f.subject,
  );

/** Findings of the turn that data closed, or people with a reason. */
export const findingsClosed = (facts: Facts): Share =>
  shareOf(
    findingsOf(facts),
    (f) => isFinal(f.state),
    (f) => f.subject,
  );

/**
 * Red warnings that have an answer: a finding with a cause, or one that was closed. A finding that the system opened and
 * nobody has looked into is none. One that was muted has its reason.
 */
export const redAnswered = (facts: Facts): Share =>
  shareOf(
    facts.warnings.filter((w) => w.level === 'red' && !isMuted(w)),
    (w) => facts.findings.some((f) => isAbout(f, w) && (f.cause !== null || isFinal(f.state))),
    (w) => w.subject,
  );

const isMuted = (w: Warning | StandingWarning): boolean => 'mute' in w && w.mute !== null;

/** Warnings that are silenced for a while: never without a word. */
export const mutedCount = ({ warnings }: Facts): number => warnings.filter(isMuted).length;

const isAbout = (f: Finding, w: Warning | StandingWarning): boolean =>
  f.rule === w.rule && f.indicator === w.indicator && f.member === w.member;

/** Measures that data of this year proved effective. */
export const provedThisYear = ({ findings, year }: Facts): Case[] =>
  casesOf(findings).filter((c) => lastMonth(fromKey(c.proof.period)).year === year);

/** Those that the consortium had never planned before: no earlier finding has a measure of the same words. */
export function newMeasures(facts: Facts): Case[] {
  const used = (before: Case): boolean =>
    facts.findings
      .filter((f) => f.number < before.finding.number)
      .some((f) => f.measures.some((m) => folded(m.what) === folded(before.measure.what)));
  return provedThisYear(facts).filter((c) => !used(c));
}

/** Without blanks and punctuation, which nobody means. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
