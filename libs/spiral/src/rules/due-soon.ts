import { formatDate } from '@luoxuan/wording';
import type { Warning } from '../result.js';
import { periodInWords } from '../wording.js';
import { daysBetween, owedBy } from './overdue.js';
import type { Rule } from './rule.js';

/** 临近截止: a submission is due within the days of the threshold and is not there yet. */
export const dueSoon: Rule = ({ catalog, submissions, today }) => {
  const thresholds = catalog.monitoring['due-soon'];
  if (thresholds === undefined || today === undefined) return [];
  const within = (due: string) => daysBetween(today, due) <= thresholds.days.value;
  return owedBy(submissions, (s) => s.receivedAt === null && !s.overdue && within(s.due)).map(
    ([first]): Warning => {
      const days = daysBetween(today, first.due);
      const period = periodInWords(first.period);
      return {
        rule: 'due-soon',
        level: 'blue',
        indicator: null,
        member: first.member,
        period: first.period,
        subject: first.memberName,
        concerns: { department: null, member: first.member },
        evidence: { due: first.due, days: String(days) },
        text: {
          zh: `${first.memberName}${period.zh}数据应于${formatDate(first.due, 'zh')}前报送，还有 ${days} 天。`,
          en: `${first.memberName} has ${days} days left to submit ${period.en}: it is due by ${formatDate(first.due, 'en')}.`,
        },
      };
    },
  );
};
