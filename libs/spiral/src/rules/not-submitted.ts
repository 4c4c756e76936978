import { formatDate } from '@luoxuan/wording';
import { formatPeriod, fromKey } from '@luoxuan/period';
import type { SubmissionStatus, Warning } from '../result.js';
import type { Rule } from './rule.js';

/** 逾期: a submission that was due is not there. Late is a kind of its own, not a colour of a value. */
export const notSubmitted: Rule = ({ submissions }) => submissions.filter((s) => s.overdue).map(warn);

function warn(s: SubmissionStatus): Warning {
  const period = fromKey(s.period);
  return {
    rule: 'not-submitted',
    level: 'late',
    indicator: null,
    member: s.member,
    period: s.period,
    subject: s.memberName,
    evidence: { due: s.due },
    text: {
      zh: `${s.memberName}未报送${formatPeriod(period, 'zh')}数据，应于${formatDate(s.due, 'zh')}前报送。`,
      en: `${s.memberName} has not submitted ${formatPeriod(period, 'en')}; it was due by ${formatDate(s.due, 'en')}.`,
    },
  };
}
