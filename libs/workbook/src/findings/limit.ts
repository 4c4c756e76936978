import type { Finding } from './finding.js';

export interface FindingLimits {
  /** Of one code on one sheet; the rest is counted. */
  alike: number;
  /** Of all. */
  total: number;
}

export const FINDING_LIMITS: Readonly<FindingLimits> = Object.freeze({ alike: 20, total: 1000 });

/** Counts what is not listed; never counted itself. */
const SUMMARY = 'more-findings';
const CAP = 'findings-capped';

/**
 * At most so many findings of one kind on one sheet, and so many in all. What is left out is counted in a finding of its
 * own behind those that are shown: `more-findings` with the count and the range, `findings-capped` with "1000+". Errors
 * are kept before warnings, warnings before hints. A list that was limited once is not changed by another time.
 */
export function limitFindings(
  findings: readonly Finding[],
  limits: FindingLimits = FINDING_LIMITS,
): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.sheet ?? ''}\n${finding.code}\n${finding.level}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const hidden = new Map<Finding, Finding>();
  for (const group of groups.values()) {
    const last = group[limits.alike - 1];
    if (last && group.length > limits.alike && !isCount(last)) hidden.set(last, summary(group, limits.alike));
  }
  const left = new Map([...groups].map(([key]) => [key, limits.alike]));
  const shown = findings.flatMap((finding) => {
    const key = `${finding.sheet ?? ''}\n${finding.code}\n${finding.level}`;
    const rest = left.get(key) ?? 0;
    left.set(key, rest - 1);
    if (rest <= 0 && !isCount(finding)) return [];
    const more = hidden.get(finding);
    return more ? [finding, more] : [finding];
  });
  return capped(shown, findings.length, limits.total);
}

function isCount({ code }: Finding): boolean {
  return code === SUMMARY || code === CAP;
}

/** 同类问题共 137 处，在 E5—E141，列出前 20 处. */
function summary(group: Finding[], shown: number): Finding {
  const [first] = group;
  if (!first) throw new Error('a group of findings is empty');
  const refs = group.flatMap(({ ref }) => ref ?? []);
  const range = [refs[0], refs.at(-1)].filter((ref) => ref !== undefined).join('—');
  const at = range === '' ? { zh: '', en: '' } : { zh: `，在 ${range} 之间`, en: ` between ${range}` };
  return {
    code: SUMMARY,
    level: first.level,
    sheet: first.sheet,
    ref: refs[shown] ?? null,
    found: `${first.code} × ${group.length}`,
    expected: first.expected,
    message: {
      zh: `同样的问题（${first.code}）共 ${group.length} 处${at.zh}，只列出前 ${shown} 处`,
      en: `the same (${first.code}) ${group.length} times${at.en}; the first ${shown} are listed`,
    },
    mend: {
      zh: `按前 ${shown} 处的办法改正其余 ${group.length - shown} 处`,
      en: `correct the other ${group.length - shown} in the same way`,
    },
  };
}

const WEIGHT: Record<Finding['level'], number> = { error: 0, warning: 1, hint: 2 };

function capped(findings: Finding[], all: number, total: number): Finding[] {
  const counts = findings.filter(({ code }) => code === CAP);
  const others = findings.filter(({ code }) => code !== CAP);
  if (others.length <= total) return findings;
  const kept = new Set(
    others
      .map((finding, index) => ({ finding, index }))
      .sort((a, b) => WEIGHT[a.finding.level] - WEIGHT[b.finding.level] || a.index - b.index)
      .slice(0, total)
      .map(({ finding }) => finding),
  );
  return [...counts, cap(all, total), ...others.filter((finding) => kept.has(finding))];
}

function cap(all: number, total: number): Finding {
  return {
    code: CAP,
    level: 'warning',
    sheet: null,
    ref: null,
    found: `${total}+`,
    expected: { zh: `不超过 ${total} 条`, en: `at most ${total}` },
    message: {
      zh: `发现的问题有 ${total}+ 条（共 ${all} 条），只列出 ${total} 条，先列错误`,
      en: `there are ${total}+ findings (${all} in all); ${total} are listed, errors first`,
    },
    mend: {
      zh: '先改正列出的问题，再重新上传',
      en: 'correct those that are listed and upload the file again',
    },
  };
}
