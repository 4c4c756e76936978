import type { Figure } from '@luoxuan/scoring';
import { RULE_NAMES, type Warning } from '@luoxuan/spiral';
import { formatDate } from '@luoxuan/wording';
import { periodText } from './period-text.js';
import { inSentence, type Printer } from './printed.js';
import type { WarningRow } from './report-model.js';
import { light, SIGNALS } from './signals.js';

const EVIDENCE: Readonly<Record<string, string>> = {
  value: '现值',
  line: '预警线',
  against: '应达值',
  target: '目标值',
  attainment: '达成度',
  due: '截止',
};
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** The warnings, gravest first. */
export const warningRows = (warnings: readonly Warning[], printer: Printer): WarningRow[] =>
  [...warnings]
    .sort((a, b) => SIGNALS.indexOf(a.level) - SIGNALS.indexOf(b.level))
    .map((w) => ({
      ...light(w.level),
      rule: w.rule,
      ruleText: RULE_NAMES[w.rule].zh,
      code: w.indicator,
      subject: w.subject,
      period: periodText(w.period),
      evidence: Object.entries(w.evidence).map(([name, value]) => ({
        name: EVIDENCE[name] ?? name,
        text: evidenceText(value, printer),
      })),
      text: w.text.zh,
    }));

function evidenceText(value: Figure | string, printer: Printer): string {
  if (typeof value !== 'string') return inSentence(printer.figure(value));
  return ISO_DATE.test(value) ? formatDate(value, 'zh') : value;
}
