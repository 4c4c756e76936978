import type { Bilingual } from '@luoxuan/wording';

/** The nodes of the 8-shaped quality spiral [杨应崧's model]; plan, organise and implement belong to both loops. */
export const NODES = {
  goal: { zh: '目标', en: 'Goal' },
  standard: { zh: '标准', en: 'Standard' },
  plan: { zh: '计划', en: 'Plan' },
  organise: { zh: '组织', en: 'Organise' },
  implement: { zh: '实施', en: 'Implement' },
  diagnose: { zh: '诊断', en: 'Diagnose' },
  reward: { zh: '激励', en: 'Reward' },
  learn: { zh: '学习', en: 'Learn' },
  innovate: { zh: '创新', en: 'Innovate' },
  monitor: { zh: '监测', en: 'Monitor' },
  warn: { zh: '预警', en: 'Warn' },
  improve: { zh: '改进', en: 'Improve' },
} as const satisfies Record<string, Bilingual>;

export type NodeCode = keyof typeof NODES;
export type LoopName = 'static' | 'dynamic';

/** 静螺旋 turns once a year, 动螺旋 once a month. The last node of each leads to the next, higher turn. */
export const LOOPS = {
  static: [
    'goal',
    'standard',
    'plan',
    'organise',
    'implement',
    'diagnose',
    'reward',
    'learn',
    'innovate',
    'improve',
  ],
  dynamic: ['plan', 'organise', 'implement', 'monitor', 'warn', 'improve'],
} as const satisfies Record<LoopName, readonly NodeCode[]>;

export type StaticNode = (typeof LOOPS.static)[number];
export type DynamicNode = (typeof LOOPS.dynamic)[number];

/** Where the two loops cross: this makes the 8. Each loop has an improve of its own: a year's raises goals, a month's mends. */
export const SHARED: readonly NodeCode[] = ['plan', 'organise', 'implement'];

/** What a turn of each loop may change: a dynamic turn never touches goals or standards. */
export const MAY_CHANGE: Readonly<Record<LoopName, readonly ('goal' | 'standard' | 'plan' | 'measure')[]>> = {
  static: ['goal', 'standard', 'plan', 'measure'],
  dynamic: ['plan', 'measure'],
};
