import type { Catalog, Standard, StandardIndicator } from '@luoxuan/catalog';
import type { ApprovedTarget, Population, Scorecard } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Finding } from '../findings/index.js';
import type { NodeStatus, SubmissionStatus, Warning } from '../result.js';
import type { StandingWarning } from '../warnings/standing.js';

/** The recorded facts that the states of the nodes follow from. */
export interface Facts {
  catalog: Catalog;
  standard: Standard;
  population: Population;
  /** The year of the turn */
  year: number;
  /** Of the month or year diagnosed */
  scorecard: Scorecard;
  /** Those of this run; or as they stand, with escalation and mutes */
  warnings: readonly (Warning | StandingWarning)[];
  submissions: readonly SubmissionStatus[];
  /** Targets set for this consortium, of all years */
  targets: readonly ApprovedTarget[];
  /** All findings of the consortium, of earlier years as well */
  findings: readonly Finding[];
}

/** What a node's state follows from. */
export interface Answer {
  status: NodeStatus;
  facts: Bilingual[];
  missing: Bilingual[];
}

/** So much of all is there; `rest` names what is not. */
export interface Share {
  done: number;
  all: number;
  rest: (string | Bilingual)[];
}

export function shareOf<T>(
  items: readonly T[],
  isDone: (item: T) => boolean,
  nameOf: (item: T) => string | Bilingual,
): Share {
  const rest = items.filter((item) => !isDone(item));
  return { done: items.length - rest.length, all: items.length, rest: rest.map(nameOf) };
}

/** Done when all is there; not applicable where there is nothing to do. */
export function statusOf({ done, all }: Share): NodeStatus {
  if (all === 0) return 'not-applicable';
  return done === 0 ? 'open' : done < all ? 'in-progress' : 'done';
}

const NAMED = 5;

const inLanguage = (name: string | Bilingual, language: keyof Bilingual): string =>
  typeof name === 'string' ? name : name[language];

/** What is missing as one sentence, by name; none where nothing is. */
export function missingOf({ rest }: Share, head: Bilingual): Bilingual[] {
  if (rest.length === 0) return [];
  const shown = rest.slice(0, NAMED);
  const more = rest.length > shown.length;
  return [
    {
      zh: `${head.zh}（${rest.length} 项）：${shown.map((n) => inLanguage(n, 'zh')).join('、')}${more ? ' 等' : ''}`,
      en: `${head.en} (${rest.length}): ${shown.map((n) => inLanguage(n, 'en')).join(', ')}${more ? ' …' : ''}`,
    },
  ];
}

/** The indicators of a standard that carry weight. */
export const weighted = (standard: Standard): StandardIndicator[] =>
  standard.dimensions
    .flatMap((d) => d.groups.flatMap((g) => g.indicators))
    .filter((i) => i.kind === 'substantive' && i.weight > 0);

export const indicatorName = (catalog: Catalog, code: string): string =>
  catalog.indicators.get(code)?.name ?? code;
