import type { EventData, Finding, Measure, RuleCode, SubmissionStatus, WarningLevel } from '@luoxuan/spiral';
import type { Bilingual } from '@luoxuan/wording';

/** What happened to a warning since an office was told last. */
export interface WarningNews {
  event: 'raised' | 'escalated' | 'resolved';
  rule: RuleCode;
  level: WarningLevel;
  /** null where the whole consortium is concerned */
  member: string | null;
  /** Name of the indicator or member; null for what is about neither: the rule says it all */
  subject: Bilingual | null;
  /** 归口部门; none for a warning about submissions */
  departments: string[];
  text: Bilingual;
}

/** What happened to a finding since an office was told last. */
export interface FindingNews {
  event: 'opened' | 'overdue' | 'verified' | 'not-effective';
  finding: Finding;
  subject: Bilingual;
  departments: string[];
  /** Which measures are late, and why; of one that is overdue */
  late: EventData['overdue']['late'];
}

/** Everything that there is to tell of a run, before it is decided who hears what. */
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
  outcomes: FindingNews[];
  measures: OpenMeasure[];
}

/** A measure that has to be done, with its finding. */
export interface OpenMeasure {
  finding: Finding;
  subject: Bilingual;
  measure: Measure;
}
