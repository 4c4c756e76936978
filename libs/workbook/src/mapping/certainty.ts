import type { Bilingual } from '@luoxuan/wording';

/**
 * How sure a proposal is, 0 to 1: an order and a warning, not a probability. The steps below are chosen so that a name
 * of the catalogue in another spelling always ranks before a name that is only alike.
 */
export const CERTAINTY = {
  /** The element's own name, or its code. */
  name: 1,
  /** An alias in use, or the English name: somebody has decided that it means the element. */
  alias: 0.97,
  /** An alias that was not in use in the year of the table: right in most old tables, but a look does no harm. */
  oldAlias: 0.9,
  /** An alias of an older 口径: the figure may not count the same things, so that a person has to say yes. */
  changedAlias: 0.65,
  /** The code, and a name that is like one of the element's. */
  codeAndLike: 0.95,
  /** The code alone; the name beside it is like none of the element's. Other catalogues number as we do. */
  codeAlone: 0.85,
  /** Code and name are of two elements: each is as likely as the other. */
  contradicted: 0.7,
} as const;

/** What each step away from the very spelling costs. */
export const COST = {
  /** Width, blanks, brackets, case: nobody means anything by them. */
  folded: 0.01,
  /** 【新增】, 其中：, 1.: they say where the row stands and not what it is. */
  prefix: 0.02,
  /** 本年, 2023年: they say when. */
  period: 0.02,
  /** The label above was needed to complete the name. */
  parent: 0.05,
  /** 到账经费 for 到款额: the same to most offices, but a look does no harm. */
  synonym: 0.11,
  /** （不含结业生）narrows what is counted: it may be another figure, so that a person has to say yes. */
  qualifier: 0.32,
  /** Not reported by this kind of member, or not in a table of this kind of period. */
  unexpected: 0.02,
} as const;

/** What is multiplied in where something speaks against an element. */
export const DOUBT = {
  /** 人 cannot be 万元; a unit is mistyped more seldom than a name is shortened. */
  unitDiffers: 0.7,
  /** 纵向 is not 横向, however alike the rest is. */
  opposite: 0.55,
  /** 落实率 is not 落实人数. */
  otherMeasure: 0.6,
  /** An element that this member does not report is a poor guess where only the likeness speaks for it. */
  unexpected: 0.85,
} as const;

/** A unit that fits lifts a likeness by so much. */
export const UNIT_AGREES = 0.05;

/** No likeness is as good as a name: it stays below what is taken for sure. */
export const BEST_LIKENESS = 0.88;
/** Below this share of common characters and pairs two names have little to do with each other. */
export const LEAST_LIKENESS = 0.45;
/** Share of likeness 0 to 1 → certainty: 1 → 0.85, 0.5 → 0.575. */
export const likenessCertainty = (share: number): number => 0.3 + 0.55 * share;
/** A name inside another: share of the longer one that it fills, 0 to 1 → certainty. */
export const containedCertainty = (share: number): number => 0.45 + 0.4 * share;
/** In characters. 学时 or 企业 stands in too many names. */
export const SHORTEST_CONTAINED = 3;

/** At or above: can be taken without a look. */
export const SURE = 0.9;
/** At or above: likely. */
export const LIKELY = 0.7;
/** At or above: proposed, in doubt. Below: left open. */
export const LEAST_PROPOSED = 0.5;
/** At or above: worth showing among the alternatives. */
export const LEAST_SHOWN = 0.35;
/** Two candidates closer than this are not told apart. */
export const TIE = 0.015;
export const MOST_ALTERNATIVES = 3;

export type CertaintyWord = 'sure' | 'likely' | 'doubtful' | 'none';

export const CERTAINTY_WORDS: Readonly<Record<CertaintyWord, Bilingual>> = {
  sure: { zh: '确定', en: 'sure' },
  likely: { zh: '很可能', en: 'likely' },
  doubtful: { zh: '存疑', en: 'doubtful' },
  none: { zh: '未识别', en: 'open' },
};

export function certaintyWord(confidence: number): CertaintyWord {
  if (confidence >= SURE) return 'sure';
  if (confidence >= LIKELY) return 'likely';
  return confidence >= LEAST_PROPOSED ? 'doubtful' : 'none';
}
