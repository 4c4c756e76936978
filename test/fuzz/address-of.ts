import { basename, dirname } from 'node:path';
import { parsePeriod, type Period } from '@luoxuan/period';
import type { SubmittingMember } from '@luoxuan/workbook';

/** The members of the demo, whose workbooks are named after them: 2025-09/bjzy-2.xlsx. */
const MEMBERS: readonly SubmittingMember[] = [
  { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true },
  { code: 'bjsm', name: '滨江商贸职业学院', kind: '高职' },
  { code: 'bjjd', name: '滨江机电中等专业学校', kind: '中职' },
  { code: 'hxzn', name: '海芯智能装备有限公司', kind: '企业' },
  { code: 'lhwl', name: '蓝海现代物流集团有限公司', kind: '企业' },
];
const LEAD: SubmittingMember = { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true };

/** For whom and when a workbook is to be read; what has no such name is read as the lead's of September 2025. */
export function addressOf(base: string): [member: SubmittingMember, period: Period] {
  const member = MEMBERS.find(({ code }) => basename(base).startsWith(code)) ?? LEAD;
  const period = parsePeriod(basename(dirname(base)));
  return [member, period.ok ? period.period : { kind: 'month', year: 2025, month: 9 }];
}
