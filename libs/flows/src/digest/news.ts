import type { Finding, Measure, RuleCode, SubmissionStatus, WarningLevel } from '@luoxuan/spiral';
import type { Bilingual } from '@luoxuan/wording';

/** What happened to a warning in a run. */
export interface WarningNews {
  event: 'raised' | 'escalated' | 'resolved';
  rule: RuleCode;
  level: WarningLevel;
  /** null where the whole consortium is concerned */
  member: string | null;
  /** Name of the indicator or member */
  subject: string;
  /** 归口部门; none for a warning about submissions */
  departments: string[];
  text: Bilingual;
}

/** Everything that a run has to tell, before it is decided who hears what. */
export interface News {
  run: string;
  consortium: { code: string; name: string; synthetic: boolean };
  /** Key of the month or year diagnosed */
  period: string;
  members: { code: string; name: string }[];
  /** ISO date in China */
  today: string;
  warnings: WarningNews[];
  submissions: SubmissionStatus[];
  findings: Finding[];
}

/** A measure that has to be done, with its finding. */
export interface OpenMeasure {
  finding: Finding;
  measure: Measure;
}
