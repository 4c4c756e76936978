import type { Finding } from './finding.js';
import type { Measure } from './measure.js';
import type { Proof } from './proof.js';

/** 案例: a measure that data proved effective, with the problem and the cause that it answered. */
export interface Case {
  finding: Pick<Finding, 'number' | 'consortium' | 'subject' | 'problem' | 'cause' | 'period' | 'member'>;
  measure: Measure;
  proof: Proof;
}

/** The cases among findings, those that moved `indicator` where one is given. What came back afterwards is none. */
export const casesOf = (findings: readonly Finding[], indicator?: string): Case[] =>
  findings.filter((f) => f.state === 'verified').flatMap((f) => casesIn(f, indicator));

function casesIn(finding: Finding, indicator: string | undefined): Case[] {
  const { number, consortium, subject, problem, cause, period, member } = finding;
  const closing = finding.events.findLast((e) => e.type === 'verified');
  const proofs = closing?.type === 'verified' ? closing.data.proofs : [];
  return proofs.flatMap((proof) => {
    const measure = finding.measures.find((m) => m.number === proof.measure);
    if (measure === undefined) return [];
    if (indicator !== undefined && measure.promise.indicator !== indicator) return [];
    return [{ finding: { number, consortium, subject, problem, cause, period, member }, measure, proof }];
  });
}
