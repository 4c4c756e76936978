import type { Finding, SubmissionStatus } from '@luoxuan/spiral';
import type { News, OpenMeasure, WarningNews } from './news.js';
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
  /** Judged by the data of this period */
  judged: Finding[];
}

/** So many days ahead a due day is told of. */
const AHEAD = 14;
const OPEN_MEASURES = ['planned', 'in-progress'];

/** Selects what concerns an office. Nothing of one member is told to another one. */
export function newsFor(office: Office, news: News): OfficeNews {
  const { today, period } = news;
  const warnings = news.warnings.filter((w) => concerns(office, w)).map((w) => discreet(office, w, news));
  const findings = news.findings.filter((f) => isOf(office, f.member));
  return {
    fresh: warnings.filter((w) => w.event !== 'resolved'),
    submissions: news.submissions.filter(
      (s) =>
        s.receivedAt === null && isOf(office, s.member) && office.department === null && isNear(s.due, today),
    ),
    measures: news.findings.flatMap((finding) =>
      finding.measures
        .filter((m) => OPEN_MEASURES.includes(m.state) && isNear(m.due, today))
        .filter((m) => isOf(office, finding.member ?? m.promise.member) && answersFor(office, m.owner))
        .map((measure) => ({ finding, measure })),
    ),
    resolved: warnings.filter((w) => w.event === 'resolved'),
    judged: findings.filter((f) => f.verifiedIn === period || turnedBack(f, news)),
  };
}

export const isQuiet = ({ fresh, submissions, measures, resolved, judged }: OfficeNews): boolean =>
  [fresh, submissions, measures, resolved, judged].every((list) => list.length === 0);

/** Something happened, not only a due day that comes nearer. */
export const hasHappened = ({ fresh, resolved, judged }: OfficeNews): boolean =>
  [fresh, resolved, judged].some((list) => list.length > 0);

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
  const { subject } = warning;
  return {
    ...warning,
    text: { zh: `联合体的${subject}有预警。`, en: `A warning about ${subject} of the consortium.` },
  };
}

const isNear = (due: string, today: string): boolean =>
  Date.parse(due) - Date.parse(today) <= AHEAD * 86_400_000;

/** The data of this run did not bear out what its measures promised. */
const turnedBack = ({ state, events }: Finding, { run }: News): boolean =>
  state === 'not-effective' && JSON.stringify(events.at(-1)?.data ?? {}).includes(`"${run}"`);
