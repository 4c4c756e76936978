import type { Figure } from '@luoxuan/scoring';
import { EVIDENCE_NAMES, muteInWords, RULE_NAMES, type Warning } from '@luoxuan/spiral';
import { formatDate } from '@luoxuan/wording';
import { periodText, sideText } from './period-text.js';
import { inSentence, type Printer } from './printed.js';
import type { WarningRow } from './report-model.js';
import { light, SIGNALS } from './signals.js';

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
        name: EVIDENCE_NAMES[name]?.zh ?? name,
        text: evidenceText(name, value, printer),
      })),
      text: w.mute ? `${w.text.zh}${muteInWords(w.mute).zh}。` : w.text.zh,
    }));

/** Evidence that may be keys of periods. */
const PERIODS: ReadonlySet<string> = new Set(['span', 'since', 'missing']);
const PERIOD_KEY = /^\d{4}(-(\d{2}|Q\d|\d{4}))?$/;

function evidenceText(name: string, value: Figure | string, printer: Printer): string {
  if (typeof value !== 'string') return inSentence(printer.figure(value));
  if (PERIODS.has(name)) {
    const sides = value.split(', ');
    if (sides.flatMap((s) => s.split('..')).every((key) => PERIOD_KEY.test(key)))
      return sides.map(sideText).join('、');
  }
  return ISO_DATE.test(value) ? formatDate(value, 'zh') : value;
}
