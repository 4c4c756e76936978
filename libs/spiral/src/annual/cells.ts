import {
  BREAKS,
  contributionInWords,
  contributionsOf,
  REASONS,
  type Comparison,
  type IndicatorResult,
} from '@luoxuan/scoring';
import { formatDate, type Bilingual } from '@luoxuan/wording';
import {
  FINDING_STATE_LABELS,
  MEASURE_STATE_LABELS,
  PROOF_LABELS,
  standingMeasures,
  type Finding,
} from '../findings/index.js';
import { RULE_NAMES } from '../rules/names.js';
import { entryOf } from '../rules/rule.js';
import { LEVEL_NAMES } from '../warnings/names.js';
import type { StandingWarning } from '../warnings/standing.js';
import { inWords, joined, listed, periodInWords } from '../wording.js';
import type { AnnualCell, AnnualField } from './annual-row.js';
import type { Recorded } from './recorded.js';

/** What data say in each field of an indicator's row. */
export const CELLS: Readonly<Record<AnnualField, (recorded: Recorded) => Bilingual>> = {
  goal,
  standard,
  state,
  problem: ({ warnings }) => (warnings.length === 0 ? NONE.problem : joined(warnings.map(problemOf))),
  cause,
  measures: ({ findings }) => {
    const measures = findings.flatMap((f) => standingMeasures(f).map((m) => measureOf(m, f)));
    return measures.length === 0 ? NONE.measures : joined(measures);
  },
  effect,
};

const NONE = {
  goal: { zh: '未设目标值。', en: 'No target is set.' },
  standard: { zh: '未设标准值和预警值。', en: 'Neither a floor nor a warning line is set.' },
  problem: { zh: '全年无预警。', en: 'No warning in the year.' },
  cause: { zh: '未查原因。', en: 'No cause on record.' },
  measures: { zh: '无改进措施。', en: 'No measure.' },
  effect: { zh: '尚无经数据验证的成效。', en: 'No effect proved by data yet.' },
} as const satisfies Record<string, Bilingual>;

/** Whether a field stands as pre-filled, and there was nothing to fill in. */
export const saysNothing = (field: AnnualField, { edited, prefilled }: AnnualCell): boolean =>
  edited === null && prefilled.zh === (NONE as Partial<Record<AnnualField, Bilingual>>)[field]?.zh;

function goal({ result, year }: Recorded): Bilingual {
  const { target, targetSource } = result;
  if (target.exact === null) return NONE.goal;
  const aim = inWords(target);
  if (targetSource.kind !== 'own')
    return {
      zh: `${year}年目标值 ${aim.zh}（标准所定）。`,
      en: `Target for ${year}: ${aim.en} (by the standard).`,
    };
  const { version, approvedBy, approvedAt } = targetSource;
  return {
    zh: `${year}年目标值 ${aim.zh}（第 ${version} 版，${approvedBy} ${formatDate(approvedAt, 'zh')}批准）。`,
    en: `Target for ${year}: ${aim.en} (version ${version}, approved by ${approvedBy} on ${formatDate(approvedAt, 'en')}).`,
  };
}

function standard({ facts, result }: Recorded): Bilingual {
  const warning = entryOf(facts.standard, result.code)?.warning;
  const lines: Bilingual[] = [];
  if (result.floor.exact !== null) {
    const floor = inWords(result.floor);
    lines.push({ zh: `标准值 ${floor.zh}。`, en: `Floor: ${floor.en}.` });
  }
  if (warning !== undefined) {
    const values = [warning.yellow, warning.red].filter((line) => line !== undefined).join(' / ');
    lines.push({ zh: `预警值 ${values} ${result.unit}。`, en: `Warning lines: ${values} ${result.unit}.` });
  }
  return lines.length === 0 ? NONE.standard : joined(lines);
}

function state({ result, facts }: Recorded): Bilingual {
  const { value, attainment, explanation } = result;
  const period = periodInWords(result.period);
  if (value.exact === null) {
    const why = REASONS[value.reason];
    return { zh: `${period.zh}无数值：${why.zh}。`, en: `No figure for ${period.en}: ${why.en}.` };
  }
  const now = inWords(value);
  const sentences: Bilingual[] = [{ zh: `${period.zh}为 ${now.zh}。`, en: `${now.en} in ${period.en}.` }];
  if (attainment.raw.exact !== null) {
    const share = inWords(attainment.raw);
    sentences.push({ zh: `达成度 ${share.zh}。`, en: `Attainment ${share.en}.` });
  }
  if (result.floorMet === false) sentences.push({ zh: '未达标准值。', en: 'The floor is missed.' });
  sentences.push(...againstYearAgo(result));
  if (explanation.gaps.length > 0) {
    const n = explanation.gaps.length;
    const owing = listed(owingOf(explanation.gaps, facts));
    sentences.push({
      zh: `缺报 ${n} 个数（${owing.zh}），不与完整数据相比。`,
      en: `${n} figures are missing (${owing.en}): a part is not compared with a whole.`,
    });
  }
  return joined(sentences);
}

/** Names of the members whose figures are missing. */
const owingOf = (gaps: readonly { member: string }[], { population }: Recorded['facts']): string[] =>
  population.members.filter((m) => gaps.some((gap) => gap.member === m.code)).map((m) => m.name);

const yearAgoOf = (result: IndicatorResult): Comparison | undefined =>
  result.comparisons.find((c) => c.kind === 'year-ago');

function againstYearAgo(result: IndicatorResult): Bilingual[] {
  const comparison = yearAgoOf(result);
  if (comparison === undefined) return [];
  const broken = comparison.breaks.map(({ change, text }) => ({
    zh: `${BREAKS[change].zh}：${text.zh}`,
    en: `${BREAKS[change].en}: ${text.en}`,
  }));
  if (comparison.difference.exact === null) return broken;
  const [by, rate] = [inWords(comparison.difference, 'signed'), inWords(comparison.rate, 'signed')];
  const more =
    comparison.rate.exact === null ? { zh: '', en: '' } : { zh: `（${rate.zh}）`, en: ` (${rate.en})` };
  return [{ zh: `同比 ${by.zh}${more.zh}。`, en: `Against the year before ${by.en}${more.en}.` }, ...broken];
}

function problemOf(w: StandingWarning): Bilingual {
  const [rule, level, since] = [RULE_NAMES[w.rule], LEVEL_NAMES[w.level], periodInWords(w.since)];
  const ended = w.resolvedIn === null ? null : periodInWords(w.resolvedIn);
  const end = endOf(w, ended);
  return {
    zh: `${rule.zh}（${level.zh}，自${since.zh}起 ${w.periods} 期，${end.zh}）：${w.text.zh}`,
    en: `${rule.en} (${level.en}, ${w.periods} periods from ${since.en}, ${end.en}): ${w.text.en}`,
  };
}

function endOf({ mute }: StandingWarning, ended: Bilingual | null): Bilingual {
  if (ended !== null) return { zh: `${ended.zh}解除`, en: `resolved in ${ended.en}` };
  if (mute !== null)
    return { zh: `已静默：${mute.reason}（${mute.author}）`, en: `muted: ${mute.reason} (${mute.author})` };
  return { zh: '仍在持续', en: 'still running' };
}

/** What people found, and what the figures say themselves. */
function cause({ facts, result, findings }: Recorded): Bilingual {
  const found = findings.flatMap(({ cause: text }) =>
    text === null ? [] : [{ zh: `${text}。`, en: `${text}.` }],
  );
  const indicator = facts.catalog.indicators.get(result.code);
  const comparison = yearAgoOf(result);
  if (indicator === undefined || comparison === undefined)
    return found.length === 0 ? NONE.cause : joined(found);
  const { catalog, population } = facts;
  const contributions = contributionsOf({ indicator, comparison, catalog, population });
  const computed = contributions.ok
    ? [contributionInWords(contributions, { zh: result.name, en: indicator.nameEn ?? result.name })]
    : [];
  const all = [...found, ...computed];
  return all.length === 0 ? NONE.cause : joined(all);
}

function measureOf(
  { what, owner, due, state: at }: Finding['measures'][number],
  { state: of }: Finding,
): Bilingual {
  const isLate = of === 'overdue' && (at === 'planned' || at === 'in-progress');
  const label = isLate ? FINDING_STATE_LABELS.overdue : MEASURE_STATE_LABELS[at];
  return {
    zh: `${what}（${owner}，${formatDate(due, 'zh')}前，${label.zh}）。`,
    en: `${what} (${owner}, by ${formatDate(due, 'en')}, ${label.en}).`,
  };
}

/** What data proved, what was closed by hand, and whether earlier promises were kept. */
function effect({ findings, promises }: Recorded): Bilingual {
  const proved = findings.flatMap((f) =>
    f.measures.flatMap(({ what, proof }) => {
      if (proof === null || proof.verdict === 'waiting') return [];
      const [period, change] = [periodInWords(proof.period), inWords(proof.change, 'signed')];
      const [promised, value, why] = [
        inWords(proof.promised),
        inWords(proof.value),
        PROOF_LABELS[proof.reason],
      ];
      return [
        {
          zh: `${what}：承诺 ${promised.zh}，${period.zh}实际 ${value.zh}（${change.zh}），${why.zh}。`,
          en: `${what}: promised ${promised.en}, ${value.en} in ${period.en} (${change.en}), ${why.en}.`,
        },
      ];
    }),
  );
  const byHand = findings
    .filter((f) => f.state === 'closed-by-hand')
    .map(({ subject }) => {
      const label = FINDING_STATE_LABELS['closed-by-hand'];
      return {
        zh: `${subject}：${label.zh}，不计入成效。`,
        en: `${subject}: ${label.en}, not counted as an effect.`,
      };
    });
  const open = promises
    .filter((p) => p.kept === null)
    .map(({ what, by }) => ({
      zh: `上年承诺“${what}”待${periodInWords(by).zh}数据验证。`,
      en: `The promise of an earlier year, “${what}”, waits for the figures of ${periodInWords(by).en}.`,
    }));
  const all = [...proved, ...byHand, ...open];
  return all.length === 0 ? NONE.effect : joined(all);
}
