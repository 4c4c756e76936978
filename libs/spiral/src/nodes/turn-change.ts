import type { Bilingual } from '@luoxuan/wording';
import { MAY_CHANGE } from './nodes.js';

/** What somebody wants to change, and what it is called: a target, a weight or a line, a curve, a measure. */
export interface TurnChange {
  what: 'goal' | 'standard' | 'plan' | 'measure';
  subject: string;
}

export interface TurnRefusal {
  code: `${TurnChange['what']}-in-dynamic-turn`;
  message: Bilingual;
  mend: Bilingual;
  details: TurnChange;
}

const WORDS = {
  goal: { zh: '目标', en: 'a goal' },
  standard: { zh: '标准', en: 'a standard' },
  plan: { zh: '计划', en: 'a plan' },
  measure: { zh: '改进措施', en: 'a measure' },
} as const satisfies Record<TurnChange['what'], Bilingual>;

/** Refuses a dynamic (monthly) turn what only the static (annual) one may change; null where it may go ahead. */
export function refuseInDynamicTurn(change: TurnChange): TurnRefusal | null {
  const { what, subject } = change;
  if (MAY_CHANGE.dynamic.includes(what)) return null;
  return {
    code: `${what}-in-dynamic-turn`,
    message: {
      zh: `动态诊改不得更改${WORDS[what].zh}：${subject}`,
      en: `a dynamic turn may not change ${WORDS[what].en}: ${subject}`,
    },
    mend: {
      zh: '在年度诊改中提出，经批准后自下一年起执行；本月可调整计划和改进措施',
      en: 'propose it in the annual diagnosis: once approved it holds from the next year on; plans and measures may change now',
    },
    details: change,
  };
}
