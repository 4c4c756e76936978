import { RULE_NAMES, type SubmissionStatus } from '@luoxuan/spiral';
import type { FindingNews, News, OpenMeasure, WarningNews } from './news.js';
import type { Office } from './offices-file.js';

/** What one office is told. */
export interface OfficeNews {
  /** Raised or escalated */
  fresh: WarningNews[];
  /** Not there yet, overdue or soon */
  submissions: SubmissionStatus[];
  measures: OpenMeasure[];
  /** Resolved by data */
  resolved: WarningNews[];
  /** Opened, or come back */
  opened: FindingNews[];
  /** A measure is not done in time, or cannot be proved */
  overdue: FindingNews[];
  /** Judged by data */
  judged: FindingNews[];
}

/** So many days ahead a due day is told of. */
const AHEAD = 14;

/** Selects what concerns an office. Nothing of one member is told to another one. */
export function newsFor(office: Office, news: News): OfficeNews {
  const { today } = news;
  const warnings = news.warnings.filter((w) => concerns(office, w)).map((w) => discreet(office, w, news));
  const outcomes = news.outcomes.filter((o) => isOf(office, o.finding.member) && isAnswered(office, o));
  return {
    fresh: warnings.filter((w) => w.event !== 'resolved'),
    submissions: news.submissions.filter(
      (s) =>
        s.receivedAt === null && isOf(office, s.member) && office.department === null && isNear(s.due, today),
    ),
    measures: news.measures.filter(
      ({ finding, measure: m }) =>
        isNear(m.due, today) &&
        isOf(office, finding.member ?? m.promise.member) &&
        answersFor(office, m.owner),
    ),
    resolved: warnings.filter((w) => w.event === 'resolved'),
    opened: outcomes.filter((o) => o.event === 'opened'),
    overdue: news.outcomes.filter((o) => o.event === 'overdue').flatMap((o) => lateOf(office, o)),
    judged: outcomes.filter((o) => o.event === 'verified' || o.event === 'not-effective'),
  };
}

export const isQuiet = (told: OfficeNews): boolean =>
  !hasHappened(told) && told.submissions.length === 0 && told.measures.length === 0;

/** Something happened, not only a due day that comes nearer. */
export const hasHappened = ({ fresh, resolved, opened, overdue, judged }: OfficeNews): boolean =>
  [fresh, resolved, opened, overdue, judged].some((list) => list.length > 0);

/** An overdue finding with those of its late measures that the office answers for; nothing where there is none. */
function lateOf(office: Office, news: FindingNews): FindingNews[] {
  const { member, measures } = news.finding;
  const late = news.late.filter(({ measure: number }) => {
    const measure = measures.find((m) => m.number === number);
    return (
      measure !== undefined &&
      isOf(office, member ?? measure.promise.member) &&
      answersFor(office, measure.owner)
    );
  });
  return late.length === 0 ? [] : [{ ...news, late }];
}

/** A department's office sees what it answers for: the figures, or a measure. */
const isAnswered = (office: Office, { departments, finding }: FindingNews): boolean =>
  office.department === null ||
  departments.includes(office.department) ||
  finding.measures.some((m) => answersFor(office, m.owner));

const isOf = (office: Office, member: string | null): boolean =>
  office.member === null || office.member === member;

const answersFor = ({ department }: Office, owner: string): boolean =>
  department === null || department === owner;

/** A warning about the whole consortium concerns every member; a department's office sees what it answers for. */
const concerns = (office: Office, { member, departments }: WarningNews): boolean =>
  (member === null || isOf(office, member)) &&
  (office.department === null || departments.includes(office.department));

/** A text about the whole that names another member is not passed on to a member: only that there is such a warning. */
function discreet(office: Office, warning: WarningNews, { members }: News): WarningNews {
  if (office.member === null) return warning;
  const others = members.filter((m) => m.code !== office.member);
  const { zh, en } = warning.text;
  const names = others.some(
    ({ name, code }) =>
      zh.includes(name) || en.includes(name) || new RegExp(`\\b${code}\\b`).test(`${zh} ${en}`),
  );
  if (!names) return warning;
  const { subject, rule } = warning;
  const text =
    subject === null
      ? {
          zh: `联合体有预警：${RULE_NAMES[rule].zh}。`,
          en: `A warning about the consortium: ${RULE_NAMES[rule].en}.`,
        }
      : {
          zh: `联合体的${subject.zh}有预警。`,
          en: `A warning about ${subject.en} of the consortium.`,
        };
  return { ...warning, text };
}

const isNear = (due: string, today: string): boolean =>
  Date.parse(due) - Date.parse(today) <= AHEAD * 86_400_000;
