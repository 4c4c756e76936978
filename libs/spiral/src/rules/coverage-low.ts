import { exactOf } from '@luoxuan/scoring';
import { inWords, listed, periodInWords } from '../wording.js';
import { levelWhere } from './levels.js';
import { resultsOf, type Rule, type Watch } from './rule.js';

/** 完整率过低: too small a share of the weight could be scored. Quiet while a submission of the period is still to come. */
export const coverageLow: Rule = (watch) => {
  const thresholds = watch.catalog.monitoring['coverage-low'];
  const { coverage, period } = watch.scorecard;
  const share = exactOf(coverage);
  const pending = watch.submissions.some((s) => s.receivedAt === null && !s.overdue);
  if (thresholds === undefined || share === null || pending) return [];
  const level = levelWhere(thresholds.coverage, (threshold) => share.compare(threshold) < 0);
  if (level === null) return [];
  const owing = listed(owingMost(watch));
  const [span, now] = [periodInWords(period), inWords(coverage)];
  const who =
    owing.zh === ''
      ? { zh: '', en: '' }
      : { zh: `缺数的成员单位：${owing.zh}。`, en: ` Figures are missing from: ${owing.en}.` };
  return [
    {
      rule: 'coverage-low',
      level,
      indicator: null,
      member: null,
      period,
      subject: '完整率',
      concerns: { department: null, member: null },
      evidence: { coverage, ...(owing.zh === '' ? {} : { missing: owing.zh }) },
      text: {
        zh: `${span.zh}只有 ${now.zh} 的权重可以计分，得分不能代表整体。${who.zh}`,
        en: `Only ${now.en} of the weight could be scored in ${span.en}: the score does not stand for the whole.${who.en}`,
      },
    },
  ];
};

const NAMED = 3;

/** Names of the members that owe most figures, most first. */
function owingMost({ scorecard, population }: Watch): string[] {
  const owed = new Map<string, number>();
  for (const { member } of resultsOf(scorecard).flatMap((r) => r.explanation.gaps)) {
    owed.set(member, (owed.get(member) ?? 0) + 1);
  }
  return population.members
    .filter((m) => owed.has(m.code))
    .sort((a, b) => (owed.get(b.code) ?? 0) - (owed.get(a.code) ?? 0))
    .slice(0, NAMED)
    .map((m) => m.name);
}
