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
  const kept = new Map<Finding, Finding | null>();
  for (const group of alike(findings)) {
    const shown = group.slice(0, limits.alike);
    const last = shown.at(-1);
    for (const finding of shown) kept.set(finding, null);
    if (last && group.length > limits.alike && !isCount(last)) kept.set(last, summary(group, limits.alike));
  }
  const shown = findings.flatMap((finding) => {
    const more = kept.get(finding);
    if (more === undefined) return isCount(finding) ? [finding] : [];
    return more ? [finding, more] : [finding];
  });
  return capped(shown, findings.length, limits.total);
}

/** By code, level and sheet. */
function alike(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.sheet ?? ''}\n${finding.code}\n${finding.level}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
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
