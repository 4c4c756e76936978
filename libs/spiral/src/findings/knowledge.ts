import type { Figure, InputRef, Rank } from '@luoxuan/scoring';
import type { Bilingual, Language } from '@luoxuan/wording';
import { inWords, listed, periodInWords } from '../wording.js';

/** One part's share of a change: a member, or an element of the formula. */
export interface Part {
  code: string;
  name: Bilingual;
  /** How far it moved the indicator, in the unit of the change (百分点 for a rate) */
  effect: Figure;
}

/** A member whose own figure got better over the same time. */
export interface Peer {
  member: string;
  name: string;
  value: Figure;
  change: Figure;
}

/** What the system knows about a problem before anybody has looked at it. Lists are empty where it knows nothing. */
export interface Knowledge {
  /** Key of the first period in which it was found */
  since: string;
  /** The change that is taken apart: between which spans; null where there is nothing to compare with */
  change: { nowSpan: string; beforeSpan: string; difference: Figure } | null;
  /** Those that pulled the wrong way, the strongest first */
  members: Part[];
  elements: Part[];
  /** The ratio moved because its denominator did: the numerator stood still or moved the other way */
  denominatorAlone: boolean;
  /** The largest step first */
  peers: Peer[];
  /** Among the consortia, where they are ranked */
  rank: Rank | null;
  /** The cells that the value was read from */
  cells: InputRef[];
}

/** Where nothing is known but since when. */
export const nothingKnown = (since: string): Knowledge => ({
  since,
  change: null,
  members: [],
  elements: [],
  denominatorAlone: false,
  peers: [],
  rank: null,
  cells: [],
});

/** How many parts and peers a sentence names. */
const NAMED = 3;

/** The same in sentences. */
export function knowledgeText(known: Knowledge): Bilingual[] {
  const { since, change, members, elements, denominatorAlone, peers, rank } = known;
  return [
    sinceText(since),
    ...(change === null ? [] : [changeText(change)]),
    ...partsText(members, { zh: '主要来自成员单位', en: 'Mostly from the members' }),
    ...partsText(elements, { zh: '主要来自采集项', en: 'Mostly from the elements' }),
    ...(denominatorAlone ? [DENOMINATOR_ALONE] : []),
    ...(peers.length === 0 ? [] : [peersText(peers)]),
    ...(rank === null ? [] : [rankText(rank)]),
  ];
}

const sinceText = (since: string): Bilingual => {
  const from = periodInWords(since);
  return { zh: `自${from.zh}起。`, en: `Since ${from.en}.` };
};

function changeText({ beforeSpan, difference }: NonNullable<Knowledge['change']>): Bilingual {
  const [before, moved] = [periodInWords(beforeSpan), inWords(difference, 'signed')];
  return { zh: `与${before.zh}相比 ${moved.zh}。`, en: `Against ${before.en}: ${moved.en}.` };
}

function partsText(parts: Part[], head: Bilingual): Bilingual[] {
  if (parts.length === 0) return [];
  const named = (language: Language): string[] =>
    parts.slice(0, NAMED).map((p) => `${p.name[language]} ${inWords(p.effect, 'signed')[language]}`);
  return [{ zh: `${head.zh}：${listed(named('zh')).zh}。`, en: `${head.en}: ${listed(named('en')).en}.` }];
}

function peersText(peers: Peer[]): Bilingual {
  const named = (language: Language): string[] =>
    peers
      .slice(0, NAMED)
      .map((p) => `${p.name} ${inWords(p.value)[language]} (${inWords(p.change, 'signed')[language]})`);
  return {
    zh: `同期改善的：${listed(named('zh')).zh}。`,
    en: `Improved meanwhile: ${listed(named('en')).en}.`,
  };
}

const rankText = ({ rank, of }: Rank): Bilingual => ({
  zh: `在 ${of} 个联合体中排第 ${rank} 位。`,
  en: `Number ${rank} of ${of} consortia.`,
});

const DENOMINATOR_ALONE: Bilingual = {
  zh: '变动来自分母，分子未动或反向变动。',
  en: 'The change comes from the denominator; the numerator stood still or moved the other way.',
};
