import type { Catalog, Standard } from '@luoxuan/catalog';
import type { Member, Scorecard } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { NodeState, NodeStatus, SpiralState, SubmissionStatus, Warning } from '../result.js';
import { LOOPS, NODES, type LoopName, type NodeCode } from './nodes.js';
import { improvedMost, organised, targetsSet, type Share } from './facts.js';

/** The recorded facts that the states of the nodes follow from. */
export interface Facts {
  catalog: Catalog;
  standard: Standard;
  members: Member[];
  year: number;
  scorecard: Scorecard;
  warnings: Warning[];
  submissions: SubmissionStatus[];
}

interface Answer {
  status: NodeStatus;
  facts: Bilingual[];
}

/** The state of every node of both loops, derived from recorded facts, never ticked by hand. */
export function deriveSpiral(facts: Facts): SpiralState {
  const states = (loop: LoopName): NodeState[] =>
    LOOPS[loop].map((code) => ({ code, label: NODES[code], ...ANSWERS[code](facts, loop) }));
  return { static: states('static'), dynamic: states('dynamic') };
}

const ANSWERS: Readonly<Record<NodeCode, (facts: Facts, loop: LoopName) => Answer>> = {
  goal: ({ standard, year }) => shareOf(targetsSet(standard, year), TEXTS.targets(year)),
  standard: ({ standard }) => ({ status: 'done', facts: [TEXTS.bound(standard)] }),
  plan: ({ standard, year }) => shareOf(targetsSet(standard, year), TEXTS.planned(year)),
  organise: ({ catalog, standard, members }) => shareOf(organised(catalog, standard, members), TEXTS.owned),
  implement: ({ submissions }) =>
    shareOf(
      { done: submissions.filter((s) => s.receivedAt !== null).length, all: submissions.length },
      TEXTS.submitted,
    ),
  diagnose: ({ scorecard, warnings }) => {
    const red = warnings.filter((w) => w.level === 'red').length;
    return {
      status: red === 0 ? 'done' : 'in-progress',
      facts: [TEXTS.diagnosed(scorecard), TEXTS.redOpen(red)],
    };
  },
  reward: ({ scorecard }) => {
    const best = improvedMost(scorecard);
    return {
      status: 'open',
      facts: [best === null ? TEXTS.nothingImproved : TEXTS.improvedMost(best), TEXTS.noReward],
    };
  },
  learn: () => ({ status: 'open', facts: [TEXTS.noCase] }),
  innovate: () => ({ status: 'open', facts: [TEXTS.noNewMeasure] }),
  monitor: ({ scorecard }) => ({ status: 'done', facts: [TEXTS.diagnosed(scorecard)] }),
  warn: ({ warnings }) => ({ status: 'done', facts: [TEXTS.warned(warnings.length)] }),
  improve: ({ standard, year, warnings }, loop) => {
    if (loop === 'static') return shareOf(targetsSet(standard, year + 1), TEXTS.targets(year + 1));
    if (warnings.length === 0) return { status: 'not-applicable', facts: [TEXTS.nothingToImprove] };
    return { status: 'open', facts: [TEXTS.unanswered(warnings.length)] };
  },
};

function shareOf(share: Share, text: (share: Share) => Bilingual): Answer {
  const status = share.done === 0 ? 'open' : share.done < share.all ? 'in-progress' : 'done';
  return { status, facts: [text(share)] };
}

const TEXTS = {
  targets:
    (year: number) =>
    ({ done, all }: Share): Bilingual => ({
      zh: `${year}年已设目标值的指标 ${done}/${all} 项`,
      en: `${done} of ${all} weighted indicators have a target for ${year}`,
    }),
  planned:
    (year: number) =>
    ({ done, all }: Share): Bilingual => ({
      zh: `${year}年有月度计划进度的指标 ${done}/${all} 项`,
      en: `${done} of ${all} weighted indicators have a plan through ${year}`,
    }),
  bound: (s: Standard): Bilingual => ({
    zh: `已采用《${s.name}》${s.version} 版`,
    en: `bound to ${s.code} version ${s.version}`,
  }),
  owned: ({ done, all }: Share): Bilingual => ({
    zh: `有归口部门且有成员单位报送的采集项 ${done}/${all} 项`,
    en: `${done} of ${all} elements have an owner and a member that reports them`,
  }),
  submitted: ({ done, all }: Share): Bilingual => ({
    zh: `已报送 ${done}/${all} 份`,
    en: `${done} of ${all} submissions are in`,
  }),
  diagnosed: (s: Scorecard): Bilingual => ({
    zh: `${s.period} 已完成诊断，得分 ${s.score.text ?? '—'} 分，完整率 ${s.coverage.text ?? '—'}%`,
    en: `${s.period} is diagnosed: score ${s.score.text ?? '—'}, coverage ${s.coverage.text ?? '—'} %`,
  }),
  redOpen: (red: number): Bilingual => ({
    zh: red === 0 ? '无红色预警' : `红色预警 ${red} 项，尚无答复记录`,
    en: red === 0 ? 'no red warning' : `${red} red warnings without an answer on record`,
  }),
  improvedMost: ({ name, text }: { name: string; text: string }): Bilingual => ({
    zh: `提升最大：${name}（${text}）`,
    en: `improved most: ${name} (${text})`,
  }),
  nothingImproved: { zh: '没有可比较的提升', en: 'no improvement that can be compared' },
  noReward: { zh: '尚无激励记录', en: 'no reward on record' },
  noCase: { zh: '尚无经数据验证有效的改进措施', en: 'no measure has been proved effective by data yet' },
  noNewMeasure: { zh: '尚无经验证有效的新措施', en: 'no new measure has been proved effective yet' },
  warned: (n: number): Bilingual => ({ zh: `预警 ${n} 项`, en: `${n} warnings raised` }),
  nothingToImprove: { zh: '本期无预警', en: 'no warning in this period' },
  unanswered: (n: number): Bilingual => ({
    zh: `${n} 项预警尚无改进措施`,
    en: `${n} warnings without a measure`,
  }),
};
