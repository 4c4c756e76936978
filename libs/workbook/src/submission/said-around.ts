import type { Period } from '@luoxuan/period';
import type { LocatedTable } from '../fitting/located-table.js';
import type { Finding } from '../findings/finding.js';
import { isDated, namesMembers, tableOfOtherPeriod } from './said-by-table.js';
import { periodSaid } from './said-period.js';
import { isPeriodName } from './sheet-period.js';
import type { SubmissionRequest, SubmittingMember } from './submission.js';
import { memberAround, type NamedMember, tableOfAnother } from './whose-table.js';

type Verdict = 'agrees' | 'differs' | 'silent';
/** What a file says of its member and period, all tables together. */
export type Verdicts = Record<'member' | 'period', Verdict>;

export interface AroundTables {
  findings: Finding[];
  /** Tables of other members, in a file that has some of its own as well: they are not read. */
  ofOthers: ReadonlySet<LocatedTable>;
}

/**
 * What tables say without a label that asks for it: in their title, in lines of their own, in the name of the sheet. What
 * they say is put into `verdicts`.
 */
export function aroundTables(
  tables: LocatedTable[],
  verdicts: Verdicts,
  request: SubmissionRequest,
): AroundTables {
  const { member, period } = request.expected;
  const others = tablesOfPeers(tables, verdicts, request);
  const none = others.size === tables.length;
  if (none) verdicts.member = 'differs';
  const ofMembers = [...others].map(([table, named]) =>
    none ? memberDiffers(table.sheet, named, member) : tableOfAnother(table, named),
  );
  const own = none ? tables : tables.filter((table) => !others.has(table));
  return {
    findings: [...ofMembers, ...own.flatMap((table) => ofPeriod(table, verdicts, period))],
    ofOthers: none ? new Set() : new Set(others.keys()),
  };
}

function tablesOfPeers(
  tables: LocatedTable[],
  verdicts: Verdicts,
  request: SubmissionRequest,
): Map<LocatedTable, NamedMember> {
  const others = new Map<LocatedTable, NamedMember>();
  for (const table of tables) {
    const named = isSigned(table) || namesMembers(table) ? null : memberAround(table, request);
    if (named?.own && verdicts.member === 'silent') verdicts.member = 'agrees';
    if (named?.own === false) others.set(table, named);
  }
  return others;
}

/** By a declaration of its own: below a header that is printed again, the one before still counts, but no more than a name. */
function isSigned({ meta, above, headerRow }: LocatedTable): boolean {
  const row = meta.member?.cell.row;
  return row !== undefined && (row > headerRow || above.some((line) => line.row === row));
}

function ofPeriod(table: LocatedTable, verdicts: Verdicts, period: Period): Finding[] {
  if (table.meta.period || isDated(table)) return [];
  const said = periodSaid(table, period);
  if (said.kind === 'differs') {
    if (said.certain) verdicts.period = 'differs';
    else if (verdicts.period === 'silent') verdicts.period = 'agrees';
    return [tableOfOtherPeriod(table, said, period)];
  }
  const says = said.kind === 'agrees' || isPeriodName(table.sheet);
  if (says && verdicts.period === 'silent') verdicts.period = 'agrees';
  return [];
}

export function memberDiffers(
  sheet: string,
  { text, ref }: Pick<NamedMember, 'text' | 'ref'>,
  member: SubmittingMember,
): Finding {
  return {
    code: 'member-differs',
    level: 'error',
    sheet,
    ref,
    found: text,
    expected: { zh: member.name, en: member.name },
    message: {
      zh: `表中的填报单位「${text}」不是本次报送的单位「${member.name}」，整份文件未入库`,
      en: `the sheet names the member ${text}, but it was handed in for ${member.name}; nothing of it is stored`,
    },
    mend: {
      zh: '核对文件是否选错；若单位正确，请改正此处',
      en: 'check that this is the right file; if it is, correct the name',
    },
  };
}
