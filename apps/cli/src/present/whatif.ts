import type { WhatIfYear } from '@luoxuan/flows';
import type { Effects, Figure, IndicatorEffect, Pair, Swap } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';
import { show, signed, signedInWords } from './figures.js';

const CAUSES: readonly [keyof Effects, Bilingual][] = [
  ['weights', { zh: '权重', en: 'weights' }],
  ['rules', { zh: '目标与规则', en: 'targets and rules' }],
  ['scoring', { zh: '达成与进步的计分参数', en: 'how attainment and progress are scored' }],
  ['added', { zh: '新增指标', en: 'added' }],
  ['removed', { zh: '取消指标', en: 'removed' }],
  ['coverage', { zh: '可计分范围', en: 'coverage' }],
];

/** What another standard would have made of a year: the totals, what moves them, the members, what would swap ranks. */
export function whatIfLines(of: WhatIfYear, terminal: Terminal): string[] {
  const { year, before, after, moved } = of;
  const standards = `${before.name} ${before.version} → ${after.name} ${after.version}`;
  return [
    '',
    `═══ ${year}  ${standards} ═══`,
    terminal.say({
      zh: `综合得分 ${pair(moved.before.score, moved.after.score)}（${signed(moved.difference)}），完整率 ${pair(moved.before.coverage, moved.after.coverage)}`,
      en: `score ${pair(moved.before.score, moved.after.score)} (${signed(moved.difference)}), coverage ${pair(moved.before.coverage, moved.after.coverage)}`,
    }),
    ...(of.linesOf === year
      ? []
      : [
          terminal.say({
            zh: `  ${after.name} ${after.version} 在 ${year} 年尚无目标，以其 ${of.linesOf} 年的目标值、标准值试算`,
            en: `  ${after.code} ${after.version} has no targets for ${year}: tried with those of ${of.linesOf}`,
          }),
        ]),
    ...causeLine(moved.effects, terminal),
    ...dimensionLines(of, terminal),
    ...indicatorLines(moved.indicators, terminal),
    ...memberLines(of, terminal),
    ...sensitivityLines(of.sensitivity.members, { zh: '成员排名', en: 'ranks of the members' }, terminal),
    ...sensitivityLines(
      of.sensitivity.consortia,
      { zh: '联合体排名', en: 'ranks of the consortia' },
      terminal,
    ),
  ];
}

const pair = (before: Figure | undefined, after: Figure | undefined): string => {
  const [was, is] = [before, after].map((f) => (f === undefined ? '—' : show(f)));
  return was === is ? `${was}` : `${was} → ${is}`;
};

const causes = (effects: Effects, terminal: Terminal): string =>
  CAUSES.filter(([cause]) => Number(effects[cause].text) !== 0)
    .map(([cause, name]) => `${terminal.say(name)} ${signed(effects[cause])}`)
    .join(terminal.say({ zh: '，', en: ', ' }));

function causeLine(effects: Effects | null, terminal: Terminal): string[] {
  if (effects === null) {
    return [
      terminal.say({
        zh: '两个标准下没有共同计分的指标，差额无从分解',
        en: 'no indicator is scored under both: the difference cannot be taken apart',
      }),
    ];
  }
  const told = causes(effects, terminal);
  return told === '' ? [] : [`  = ${told}`];
}

const dimensionLines = ({ moved }: WhatIfYear, terminal: Terminal): string[] => [
  '',
  ...alignColumns([
    [
      terminal.say({ zh: '维度', en: 'dimension' }),
      terminal.say({ zh: '占比', en: 'share' }),
      terminal.say({ zh: '得分', en: 'score' }),
      terminal.say({ zh: '完整率', en: 'coverage' }),
      terminal.say({ zh: '影响', en: 'effect' }),
    ],
    ...moved.dimensions.map((d) => [
      `${d.code} ${d.name}`,
      pair(d.before?.share, d.after?.share),
      pair(d.before?.score, d.after?.score),
      pair(d.before?.coverage, d.after?.coverage),
      signed(d.effects.total),
    ]),
  ]),
];

/** Those that moved, the greatest effect first. */
function indicatorLines(indicators: readonly IndicatorEffect[], terminal: Terminal): string[] {
  const size = ({ effects }: IndicatorEffect): number => Math.abs(effects.total.value ?? 0);
  const shown = indicators.filter(changed).sort((a, b) => size(b) - size(a));
  if (shown.length === 0) return [];
  const head = [
    { zh: '指标', en: 'indicator' },
    { zh: '占比', en: 'share' },
    { zh: '目标', en: 'target' },
    { zh: '得分', en: 'points' },
    { zh: '贡献', en: 'contribution' },
    { zh: '影响', en: 'effect' },
    { zh: '原因', en: 'why' },
  ].map((h) => terminal.say(h));
  const rows = shown.map((i) => [
    `${i.code} ${i.name}`,
    pair(i.before?.share, i.after?.share),
    pair(i.before?.target, i.after?.target),
    pair(i.before?.points, i.after?.points),
    pair(i.before?.contribution, i.after?.contribution),
    signed(i.effects.total),
    [causes(i.effects, terminal), ruleChange(i, terminal)].filter((t) => t !== '').join('; '),
  ]);
  return ['', ...alignColumns([head, ...rows])];
}

const changed = ({ before, after, effects }: IndicatorEffect): boolean =>
  effects.total.value !== 0 ||
  before?.share.exact !== after?.share.exact ||
  before?.points.exact !== after?.points.exact;

function ruleChange({ before, after }: IndicatorEffect, terminal: Terminal): string {
  if (before === null || after === null || before.rule.zh === after.rule.zh) return '';
  return `${terminal.say(before.rule)} → ${terminal.say(after.rule)}`;
}

function memberLines({ members }: WhatIfYear, terminal: Terminal): string[] {
  if (members.length === 0) return [];
  const rank = (stand: WhatIfYear['members'][number]['before']): string =>
    stand?.rank ? `${stand.rank.rank}/${stand.rank.of}` : '—';
  const head = [
    { zh: '成员单位', en: 'member' },
    { zh: '名次', en: 'rank' },
    { zh: '得分', en: 'score' },
    { zh: '完整率', en: 'coverage' },
  ].map((h) => terminal.say(h));
  const rows = members.map((m) => [
    m.name,
    rank(m.before) === rank(m.after) ? rank(m.after) : `${rank(m.before)} → ${rank(m.after)}`,
    pair(m.before?.score, m.after?.score),
    pair(m.before?.coverage, m.after?.coverage),
  ]);
  return ['', ...alignColumns([head, ...rows])];
}

const SHOWN = 3;

/** For every two neighbours the smallest changes of a single weight that would swap them. */
function sensitivityLines(pairs: readonly Pair[], of: Bilingual, terminal: Terminal): string[] {
  if (pairs.length === 0) return [];
  const head = terminal.say({
    zh: `${of.zh}：改变哪一个权重（其余按比例缩放）会使相邻二者换位`,
    en: `${of.en}: which single weight, the others scaled, would swap two neighbours`,
  });
  return ['', head, ...pairs.map((p) => `  ${pairText(p, terminal)}`)];
}

function pairText({ ahead, behind, distance, swaps, tried }: Pair, terminal: Terminal): string {
  const who = `${ahead.name} ${show(ahead.score)} / ${behind.name} ${show(behind.score)}`;
  if (distance.value === 0) return `${who}${terminal.say({ zh: '：并列', en: ': level' })}`;
  if (swaps.length === 0) {
    return terminal.say({
      zh: `${who}：不可能，${tried} 个权重在 0—100% 之间均不能使其换位`,
      en: `${who}: impossible, none of ${tried} weights does it between 0 and 100 %`,
    });
  }
  const told = swaps
    .slice(0, SHOWN)
    .map((swap) => swapText(swap, terminal))
    .join(terminal.say({ zh: '；', en: '; ' }));
  return terminal.say({
    zh: `${who}：${told}（${tried} 个权重中 ${swaps.length} 个可以）`,
    en: `${who}: ${told} (${swaps.length} of ${tried} weights can)`,
  });
}

const swapText = ({ code, name, weight, needed, change, relative }: Swap, terminal: Terminal): string =>
  `${code} ${name} ${show(weight)} → ${show(needed)} (${terminal.say(signedInWords(change))}, ${signed(relative)})`;
