import { formatDate, type Bilingual } from '@luoxuan/wording';
import type { Warning } from '../result.js';
import { listed, periodInWords } from '../wording.js';
import { daysBetween, owedBy, type Owed } from './overdue.js';
import type { Rule } from './rule.js';

/** 逾期: a submission that was due is not there. Late is a kind of its own, not a colour of a value. */
export const notSubmitted: Rule = ({ submissions, today }) =>
  owedBy(submissions, (s) => s.overdue).map((owed) => warn(owed, today));

function warn(owed: Owed, today: string | undefined): Warning {
  const [first] = owed;
  const latest = owed.at(-1) ?? first;
  const which = owed.map((s) => periodInWords(s.period));
  const periods = { zh: listed(which.map((p) => p.zh)).zh, en: listed(which.map((p) => p.en)).en };
  const days = today === undefined ? null : daysBetween(first.due, today);
  const since = daysText(days);
  return {
    rule: 'not-submitted',
    level: 'late',
    indicator: null,
    member: first.member,
    period: latest.period,
    subject: first.memberName,
    concerns: { department: null, member: first.member },
    evidence: {
      due: first.due,
      missing: owed.map((s) => s.period).join(', '),
      ...(days === null ? {} : { days: String(days) }),
    },
    text: {
      zh: `${first.memberName}未报送${periods.zh}数据，应于${formatDate(first.due, 'zh')}前报送${since.zh}。`,
      en: `${first.memberName} has not submitted ${periods.en}; it was due by ${formatDate(first.due, 'en')}${since.en}.`,
    },
  };
}

const daysText = (days: number | null): Bilingual =>
  days === null ? { zh: '', en: '' } : { zh: `，已逾期 ${days} 天`, en: `, ${days} days ago` };
