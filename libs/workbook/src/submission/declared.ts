import { formatPeriod, lastMonth, parsePeriod, type Period, periodKey } from '@luoxuan/period';
import type { Finding } from '../findings/finding.js';
import type { Sheet } from '../read/cell.js';
import type { LocatedTable } from '../fitting/located-table.js';
import { isSignedBy } from '../fitting/signature.js';
import type { Declared } from '../table/table.js';
import { readStamp, type Stamp, STAMP_SHEET } from '../template/stamp.js';
import { recordedPeriod } from './recorded-period.js';
import { type AroundTables, aroundTables, memberDiffers, type Verdicts } from './said-around.js';
import { isDated, namesMembers } from './said-by-table.js';
import type { SubmissionRequest, SubmittingMember } from './submission.js';

export interface DeclaredCheck {
  findings: Finding[];
  /** The file is for another member or period than it was handed in for. */
  differs: boolean;
}

/** Holds what the sheets say about member and period, and what the template was stamped with, against what is expected. */
export function checkDeclared(
  sheets: Sheet[],
  tables: LocatedTable[],
  request: SubmissionRequest,
): DeclaredCheck & Pick<AroundTables, 'ofOthers'> {
  const { member, period } = request.expected;
  const findings: Finding[] = [];
  const verdicts: Verdicts = { member: 'silent', period: 'silent' };
  for (const { sheet, meta, ofMember } of tables) {
    const signed = ofMember ? undefined : meta.member;
    for (const [part, finding, declared] of [
      ['member', signed && memberFinding(sheet, signed, member), signed],
      ['period', meta.period && periodFinding(sheet, meta.period, period), meta.period],
    ] as const) {
      if (!declared) continue;
      if (finding) findings.push(finding);
      verdicts[part] = finding ? 'differs' : verdicts[part] === 'silent' ? 'agrees' : verdicts[part];
    }
  }
  const around = aroundTables(tables, verdicts, request);
  findings.push(...around.findings);
  const stamp = readStamp(sheets);
  const stamped = stamp ? checkStamp(stamp, verdicts, request) : { findings: [], differs: false };
  const differs = stamped.differs || verdicts.member === 'differs' || verdicts.period === 'differs';
  const left = tables.filter((table) => !around.ofOthers.has(table));
  return {
    findings: [...stamped.findings, ...findings, ...undeclared(left, verdicts, stamp)],
    differs,
    ofOthers: around.ofOthers,
  };
}

function memberFinding(sheet: string, declared: Declared, member: SubmittingMember): Finding | null {
  if (isSignedBy(declared.text, member)) return null;
  return memberDiffers(sheet, { text: declared.text, ref: declared.cell.ref }, member);
}

function periodFinding(sheet: string, declared: Declared, period: Period): Finding | null {
  const parsed = parsePeriod(declared.text);
  const wanted = { zh: formatPeriod(period, 'zh'), en: formatPeriod(period, 'en') };
  const at = {
    level: 'error',
    sheet,
    ref: declared.cell.ref,
    found: declared.text,
    expected: wanted,
  } as const;
  if (!parsed.ok) {
    return {
      ...at,
      code: 'period-unreadable',
      message: {
        zh: `读不出表中的期间「${declared.text}」，无法确认是不是${wanted.zh}，整份文件未入库`,
        en: `the period ${declared.text} cannot be read, so it is not certain that it is ${wanted.en}; nothing is stored`,
      },
      mend: { zh: `把此格改为 ${wanted.zh}`, en: `write ${wanted.zh} in this cell` },
    };
  }
  // 2025.10 typed as a number has become 2025.1.
  const readings = [
    parsed.period,
    ...(declared.cell.type === 'number' && parsed.alternative ? [parsed.alternative] : []),
  ];
  if (readings.some((reading) => agrees(reading, period))) return null;
  return {
    ...at,
    code: 'period-differs',
    message: {
      zh: `表中的期间「${declared.text}」不是本次报送的${wanted.zh}，整份文件未入库`,
      en: `the sheet is for ${formatPeriod(parsed.period, 'en')}, but it was handed in for ${wanted.en}; nothing of it is stored`,
    },
    mend: {
      zh: '核对文件是否选错；若期间正确，请改正此格',
      en: 'check that this is the right file; if it is, correct this cell',
    },
  };
}

/** 年度：2025 above a monthly table, and 2022-2023学年 above an annual one, are the same period seen from further away. */
function agrees(declared: Period, period: Period): boolean {
  if (periodKey(declared) === periodKey(period)) return true;
  if (declared.kind === 'year') return lastMonth(period).year === declared.year;
  const recorded = declared.kind === 'school-year' && recordedPeriod('school-year', period);
  return recorded ? periodKey(recorded) === periodKey(declared) : false;
}

/** What the user can see outweighs the stamp: a template of last month with its period corrected is right. */
function checkStamp(stamp: Stamp, verdicts: Verdicts, request: SubmissionRequest): DeclaredCheck {
  const { member, period } = request.expected;
  const check: DeclaredCheck = { findings: [], differs: false };
  for (const [part, wanted, expected] of [
    [
      'member',
      member.code,
      { zh: `${member.name}（${member.code}）`, en: `${member.name} (${member.code})` },
    ],
    ['period', periodKey(period), { zh: formatPeriod(period, 'zh'), en: formatPeriod(period, 'en') }],
  ] as const) {
    const stamped = stamp[part];
    if (!stamped || stamped.text === wanted || verdicts[part] === 'differs') continue;
    const alone = verdicts[part] === 'silent';
    check.differs ||= alone;
    check.findings.push({
      code: `template-of-another-${part}`,
      level: alone ? 'error' : 'warning',
      sheet: STAMP_SHEET,
      ref: stamped.cell.ref,
      found: stamped.text,
      expected,
      message: {
        zh: `文件用的是为 ${stamped.text} 生成的模板${alone ? '，整份文件未入库' : '，其中的上年同期数可能不对'}`,
        en: `the file was made from the template of ${stamped.text}${alone ? '; nothing of it is stored' : '; its figures of the year before may be wrong'}`,
      },
      mend: { zh: `下载 ${expected.zh} 的模板重新填报`, en: `fill in the template for ${expected.en}` },
    });
  }
  check.findings.push(...outdated(stamp, request));
  return check;
}

function outdated(stamp: Stamp, { catalogDigest }: SubmissionRequest): Finding[] {
  const { catalogue } = stamp;
  if (!catalogue || catalogDigest === undefined || catalogue.text === catalogDigest) return [];
  return [
    {
      code: 'template-outdated',
      level: 'hint',
      sheet: STAMP_SHEET,
      ref: catalogue.cell.ref,
      found: catalogue.text.slice(0, 12),
      expected: { zh: catalogDigest.slice(0, 12), en: catalogDigest.slice(0, 12) },
      message: {
        zh: '模板生成之后，采集项或口径有过变动',
        en: 'elements or their definitions have changed since the template was made',
      },
      mend: { zh: '下次请下载新模板', en: 'use a new template next time' },
    },
  ];
}

function undeclared(tables: LocatedTable[], verdicts: Verdicts, stamp: Stamp | null): Finding[] {
  const isOpen = (part: 'member' | 'period'): boolean => verdicts[part] === 'silent' && !stamp?.[part];
  const [unsigned] = isOpen('member') ? tables.filter((table) => !namesMembers(table)) : [];
  const [undated] = isOpen('period') ? tables.filter((table) => !isDated(table)) : [];
  return [
    ...(unsigned ? [notDeclared('member', unsigned)] : []),
    ...(undated ? [notDeclared('period', undated)] : []),
  ];
}

const WORDS = { member: { zh: '填报单位', en: 'member' }, period: { zh: '期间', en: 'period' } };

function notDeclared(part: 'member' | 'period', { sheet }: LocatedTable): Finding {
  const { zh, en } = WORDS[part];
  return {
    code: `${part}-not-declared`,
    level: 'hint',
    sheet,
    ref: null,
    found: '',
    expected: { zh: `表头上方写明${zh}`, en: `the ${en} above the table` },
    message: {
      zh: `表中没有写明${zh}，按报送时所选处理`,
      en: `the sheet does not name the ${en}; the one chosen at hand-in is used`,
    },
    mend: { zh: `在表头上方补上「${zh}：」`, en: `add ${zh}： above the table` },
  };
}
