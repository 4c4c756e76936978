import type { InputKind } from '@luoxuan/flows';
import type { Bilingual } from '@luoxuan/wording';

/** What a diagnosis depends on, as people call it. */
export const INPUTS: Readonly<Record<InputKind, Bilingual>> = {
  observations: { zh: '填报数据', en: 'figures' },
  submissions: { zh: '报送情况', en: 'submissions' },
  targets: { zh: '目标值', en: 'targets' },
  experts: { zh: '专家评分', en: 'expert points' },
  mutes: { zh: '静默规则', en: 'muted rules' },
  texts: { zh: '年度诊改文字', en: 'texts of the annual diagnosis' },
  findings: { zh: '问题与措施', en: 'findings and measures' },
  turns: { zh: '以前的诊断', en: 'earlier diagnoses' },
  editions: { zh: '已发布的报告', en: 'published reports' },
  day: { zh: '诊断日期', en: 'day of the diagnosis' },
  imports: { zh: '导入时发现的矛盾', en: 'contradictions found at import' },
  peers: { zh: '其他联合体的数据', en: 'figures of other consortia' },
  standard: { zh: '标准', en: 'standard' },
  catalogue: { zh: '指标目录', en: 'catalogue' },
  engine: { zh: '计算程序', en: 'engine' },
};
