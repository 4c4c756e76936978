import type { Figure, InputRef } from '@luoxuan/scoring';
import { formatDate, type Bilingual } from '@luoxuan/wording';
import { SYSTEM_LABEL } from '../people/person.js';
import { inWords, periodInWords } from '../wording.js';
import { SYSTEM_AUTHOR, type EventData, type FindingEvent } from './events.js';
import type { Finding } from './finding.js';
import type { Pledge } from './measure.js';
import { knowledgeText } from './knowledge.js';
import { FINDING_EVENT_LABELS, PROOF_LABELS } from './labels.js';
import type { Proof } from './proof.js';

/** Names behind the codes that a finding holds; a code without one stands for itself. */
export interface Names {
  /** Indicator → name and unit */
  indicators: ReadonlyMap<string, { name: string; unit: string }>;
  /** Member → name */
  members: ReadonlyMap<string, string>;
}

/** One thing that happened, for people. */
export interface StoryPart {
  /** ISO 8601, UTC */
  at: string;
  /** Who did it; the system has a name of its own */
  author: Bilingual;
  title: Bilingual;
  lines: Bilingual[];
}

/** How many cells are named one by one. */
const CELLS = 9;

/** The history of a finding as a story: each event with what it says, figures with their units, evidence down to cells. */
export const storyOf = (finding: Finding, names: Names): StoryPart[] =>
  finding.events.map((event) => ({
    at: event.at,
    author: event.author === SYSTEM_AUTHOR ? SYSTEM_LABEL : { zh: event.author, en: event.author },
    title: FINDING_EVENT_LABELS[event.type],
    lines: [
      ...linesOf(event, names),
      ...(event.reason === null ? [] : [said('理由', 'reason', event.reason)]),
    ],
  }));

/** 责任：科研处 / owner: 科研处 */
const said = (zh: string, en: string, text: string): Bilingual => ({
  zh: `${zh}：${text}`,
  en: `${en}: ${text}`,
});

function linesOf(event: FindingEvent, names: Names): Bilingual[] {
  switch (event.type) {
    case 'raised': {
      const { problem, knowledge, run } = event.data;
      return [problem, ...knowledgeText(knowledge), ...cellLines(knowledge.cells, names), runLine(run)];
    }
    case 'reopened':
      return [event.data.problem, runLine(event.data.run)];
    case 'diagnosed':
      return [said('原因', 'cause', event.data.cause)];
    case 'measure-planned':
      return plannedLines(event.data, names);
    case 'measure-postponed': {
      const { measure, due, by } = event.data;
      const period = periodInWords(by);
      return [
        {
          zh: `措施 ${measure}：期限改为${formatDate(due, 'zh')}，从${period.zh}的数据看`,
          en: `measure ${measure}: now due on ${formatDate(due, 'en')}, judged by ${period.en}`,
        },
      ];
    }
    case 'evidence-added':
      return evidenceLines(event.data);
    case 'overdue':
      return [...event.data.late.map(lateLine), runLine(event.data.run)];
    case 'verified':
    case 'not-effective':
      return [...event.data.proofs.flatMap((p) => proofLines(p, names)), runLine(event.data.run)];
    default: {
      const { data } = event;
      return 'measure' in data ? [{ zh: `措施 ${data.measure}`, en: `measure ${data.measure}` }] : [];
    }
  }
}

const runLine = (run: string): Bilingual => said('诊断编号', 'run', run);

function plannedLines(
  { measure, what, owner, due, promise }: EventData['measure-planned'],
  names: Names,
): Bilingual[] {
  return [
    said(`措施 ${measure}`, `measure ${measure}`, what),
    {
      zh: `责任：${owner}；期限：${formatDate(due, 'zh')}`,
      en: `owner: ${owner}; due on ${formatDate(due, 'en')}`,
    },
    promiseLine(promise, names),
  ];
}

/** 承诺：横向到款（SRV04）2025年10月达到 60 万元（起点：2025年8月） */
export function promiseLine({ indicator, member, reach, by, from }: Pledge, names: Names): Bilingual {
  const known = names.indicators.get(indicator);
  const whose = member === null ? '' : (names.members.get(member) ?? member);
  const [at, since] = [periodInWords(by), periodInWords(from)];
  const value = `${reach} ${known?.unit ?? ''}`.trim();
  return {
    zh: `承诺：${whose}${known?.name ?? ''}（${indicator}）${at.zh}达到 ${value}（起点：${since.zh}）`,
    en: `promise: ${indicator}${whose === '' ? '' : ` of ${whose}`} reaches ${value} in ${at.en} (from ${since.en})`,
  };
}

function evidenceLines({ measure, file, sha256, note }: EventData['evidence-added']): Bilingual[] {
  const whose =
    measure === null ? { zh: '', en: '' } : { zh: `措施 ${measure} `, en: `measure ${measure}: ` };
  return [
    { zh: `${whose.zh}佐证：${file}（sha256 ${sha256}）`, en: `${whose.en}${file} (sha256 ${sha256})` },
    ...(note === null ? [] : [said('说明', 'note', note)]),
  ];
}

/** Why a finding is overdue, measure by measure. */
export function lateLine({ measure, why, due }: EventData['overdue']['late'][number]): Bilingual {
  const [zh, en] = [formatDate(due, 'zh'), formatDate(due, 'en')];
  switch (why) {
    case 'not-done':
      return {
        zh: `措施 ${measure} 应于${zh}前完成，尚未完成`,
        en: `measure ${measure} was due on ${en} and is not done`,
      };
    case 'no-data':
      return {
        zh: `措施 ${measure} 已完成，验证所需数据应于${zh}前报送，尚未到齐`,
        en: `measure ${measure} is done; the figures that would prove it were due on ${en} and are not there`,
      };
    case 'not-comparable':
      return {
        zh: `措施 ${measure} 已完成，数据已到，但前后口径不同，不能验证`,
        en: `measure ${measure} is done and its figures are there, but the definition changed in between: they prove nothing`,
      };
  }
}

function proofLines(proof: Proof, names: Names): Bilingual[] {
  const { measure, promised, value, baseline, change, rest, cells } = proof;
  const [at, from] = [periodInWords(proof.period), periodInWords(proof.from)];
  const label = PROOF_LABELS[proof.reason];
  const put = (figure: Figure, sign?: 'signed'): Bilingual => inWords(figure, sign);
  return [
    {
      zh: `措施 ${measure}：承诺 ${put(promised).zh}，${at.zh}实际 ${put(value).zh}（${from.zh} ${put(baseline).zh}，变化 ${put(change, 'signed').zh}）：${label.zh}`,
      en: `measure ${measure}: promised ${put(promised).en}, ${put(value).en} in ${at.en} (${put(baseline).en} in ${from.en}, ${put(change, 'signed').en}): ${label.en}`,
    },
    ...(rest === null ? [] : [restLine(rest)]),
    ...cellLines(cells, names),
  ];
}

function restLine({ change, movedAlike }: NonNullable<Proof['rest']>): Bilingual {
  const moved = inWords(change, 'signed');
  return {
    zh: `其余成员单位同期 ${moved.zh}，${movedAlike ? '方向相同，改善未必来自本措施' : '方向不同'}`,
    en: `the other members ${moved.en} meanwhile${movedAlike ? ': the same way, so that it may not come from the measure' : ', another way'}`,
  };
}

/** The first ones on a line each; how many there are where some are left out. */
function cellLines(cells: readonly InputRef[], names: Names): Bilingual[] {
  const left = cells.length - CELLS;
  return [
    ...cells.slice(0, CELLS).map((cell) => cellText(cell, names)),
    ...(left > 0 ? [{ zh: `依据：另有 ${left} 处`, en: `cells: ${left} more` }] : []),
  ];
}

/** 依据：甲学院 SRV04 2025年3月 34.00 万元（a-2025-03.xlsx 填报表!F6） */
function cellText(cell: InputRef, names: Names): Bilingual {
  const { member, element, period, text, unit, file, sheet, ref } = cell;
  const name = names.members.get(member) ?? member;
  const [at, where] = [periodInWords(period), `${file} ${sheet}!${ref}`];
  return {
    zh: `依据：${name} ${element} ${at.zh} ${text} ${unit}（${where}）`,
    en: `cell: ${name} ${element} ${at.en} ${text} ${unit} (${where})`,
  };
}
