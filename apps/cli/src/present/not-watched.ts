import type { NotWatched } from '@luoxuan/catalog';
import { RULE_NAMES, type RuleCode } from '@luoxuan/spiral';
import type { Bilingual } from '@luoxuan/wording';

/** Rules that are switched off: whoever reads that there are no warnings has to know. */
export function notWatchedNotes(off: NotWatched): Bilingual[] {
  const rules = Object.entries(off) as [RuleCode, string][];
  if (rules.length === 0) return [];
  const told = (language: 'zh' | 'en', [rule, why]: [RuleCode, string]): string =>
    `${RULE_NAMES[rule][language]} ${rule}${language === 'zh' ? `（${why}）` : ` (${why})`}`;
  return [
    {
      zh: `⚠ 有 ${rules.length} 条监测规则停用：${rules.map((r) => told('zh', r)).join('、')}`,
      en: `⚠ ${rules.length} monitoring rules are off: ${rules.map((r) => told('en', r)).join(', ')}`,
    },
  ];
}
