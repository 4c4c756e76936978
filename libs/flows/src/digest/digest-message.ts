import { formatPeriod, fromKey } from '@luoxuan/period';
import type { Message, Section } from '@luoxuan/notify';
import { FINDING_STATE_LABELS, LEVEL_NAMES, lateLine, RULE_NAMES } from '@luoxuan/spiral';
import { formatDate, type Bilingual } from '@luoxuan/wording';
import type { OfficeNews } from './for-office.js';
import type { FindingNews, News, WarningNews } from './news.js';
import type { Office } from './offices-file.js';

/** What an office is told, in its language. */
export function digestMessage(office: Office, news: News, told: OfficeNews): Message {
  const say = (text: Bilingual): string => text[office.language];
  const { consortium, run } = news;
  const period = fromKey(news.period);
  const synthetic = consortium.synthetic
    ? say({ zh: '（合成示例数据）', en: ' (synthetic example data)' })
    : '';
  const sections: [Bilingual, string[]][] = [
    [{ zh: '新的预警', en: 'New warnings' }, told.fresh.map((w) => say(warningLine(w)))],
    [{ zh: '新的问题', en: 'New findings' }, told.opened.map((f) => say(openedLine(f)))],
    [{ zh: '整改逾期', en: 'Overdue' }, told.overdue.flatMap((f) => overdueLines(f).map(say))],
    [
      { zh: '待报送', en: 'Submissions due' },
      told.submissions.map((s) => say(submissionLine(s, news.today))),
    ],
    [
      { zh: '待完成的改进措施', en: 'Measures due' },
      told.measures.map((m) => say(measureLine(m, news.today))),
    ],
    [{ zh: '已解除的预警', en: 'Warnings resolved' }, told.resolved.map((w) => say(resolvedLine(w)))],
    [{ zh: '经数据检验的问题', en: 'Findings judged by data' }, told.judged.map((f) => say(judgedLine(f)))],
  ];
  return {
    id: `${office.code}-${run}`,
    title: say({
      zh: `${consortium.name}${synthetic} ${formatPeriod(period, 'zh')}诊断提要`,
      en: `${consortium.name}${synthetic}: diagnosis of ${formatPeriod(period, 'en')}`,
    }),
    sections: sections
      .filter(([, lines]) => lines.length > 0)
      .map(([heading, lines]): Section => ({ heading: say(heading), lines })),
    footer: say({ zh: `致：${office.name}；诊断编号：${run}`, en: `to: ${office.name}, run: ${run}` }),
    more: say({ zh: '……另有 {n} 行，请登录系统查看', en: '… {n} more lines: see the system' }),
  };
}

function warningLine({ event, level, text }: WarningNews): Bilingual {
  const { zh, en } = LEVEL_NAMES[level];
  return event === 'escalated'
    ? { zh: `【${zh}，升级】${text.zh}`, en: `[${en}, escalated] ${text.en}` }
    : { zh: `【${zh}】${text.zh}`, en: `[${en}] ${text.en}` };
}

function submissionLine({ memberName, period, due }: News['submissions'][number], today: string): Bilingual {
  const of = fromKey(period);
  const late = due < today;
  return {
    zh: `${memberName} ${formatPeriod(of, 'zh')}数据，${late ? '已逾期，应于' : '应于'}${formatDate(due, 'zh')}前报送`,
    en: `${memberName}, ${formatPeriod(of, 'en')}: ${late ? 'overdue, was due' : 'due'} by ${formatDate(due, 'en')}`,
  };
}

function measureLine(
  { finding, subject, measure }: OfficeNews['measures'][number],
  today: string,
): Bilingual {
  const late = measure.due < today;
  return {
    zh: `问题 ${finding.number}（${subject.zh}）：${measure.what}，${measure.owner}，${formatDate(measure.due, 'zh')}${late ? '，已逾期' : ''}`,
    en: `finding ${finding.number} (${subject.en}): ${measure.what}, ${measure.owner}, ${formatDate(measure.due, 'en')}${late ? ', overdue' : ''}`,
  };
}

function resolvedLine({ subject, rule }: WarningNews): Bilingual {
  const { zh, en } = RULE_NAMES[rule];
  return subject === null ? { zh, en } : { zh: `${subject.zh}：${zh}`, en: `${subject.en}: ${en}` };
}

/** 【红色】问题 7（横向到款额）：触及预警线，自2026年3月起，待确认 */
function openedLine({ finding, subject }: FindingNews): Bilingual {
  const { number, level, rule, period, state } = finding;
  const since = fromKey(period);
  const [word, name, stands] = [LEVEL_NAMES[level], RULE_NAMES[rule], FINDING_STATE_LABELS[state]];
  return {
    zh: `【${word.zh}】问题 ${number}（${subject.zh}）：${name.zh}，自${formatPeriod(since, 'zh')}起，${stands.zh}`,
    en: `[${word.en}] finding ${number} (${subject.en}): ${name.en} since ${formatPeriod(since, 'en')}, ${stands.en}`,
  };
}

const overdueLines = ({ finding: { number }, subject, late }: FindingNews): Bilingual[] =>
  late.map(lateLine).map(({ zh, en }) => ({
    zh: `问题 ${number}（${subject.zh}）：${zh}`,
    en: `finding ${number} (${subject.en}): ${en}`,
  }));

function judgedLine({ event, subject, finding: { number } }: FindingNews): Bilingual {
  return event === 'verified'
    ? {
        zh: `问题 ${number}（${subject.zh}）：措施有效，已销号`,
        en: `finding ${number} (${subject.en}): proved effective, closed`,
      }
    : {
        zh: `问题 ${number}（${subject.zh}）：措施未见效，退回诊断`,
        en: `finding ${number} (${subject.en}): not effective, back to diagnosis`,
      };
}
