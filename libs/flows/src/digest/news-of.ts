import type { Catalog } from '@luoxuan/catalog';
import {
  isFinal,
  RULE_NAMES,
  type Finding,
  type StandingWarning,
  type SubmissionStatus,
} from '@luoxuan/spiral';
import type { Bilingual } from '@luoxuan/wording';
import type { KnownConsortium } from '../registry/registry.js';
import type { FindingNews, News, OpenMeasure, WarningNews } from './news.js';
import { findingEvent, warningEvent, type KnownRun, type Telling } from './told.js';

/** What is on record after a run. */
export interface Recorded {
  consortium: KnownConsortium;
  /** Followed through the runs of the same kind */
  standing: readonly StandingWarning[];
  findings: readonly Finding[];
  submissions: SubmissionStatus[];
  /** By id */
  runs: ReadonlyMap<string, KnownRun>;
  /** ISO date in China */
  today: string;
}

/** What an office that was told up to some period has to hear of a run. */
export function newsOf(record: Recorded, telling: Telling, catalog: Catalog): News {
  const { consortium, standing, findings, submissions, runs, today } = record;
  const { code, name, synthetic, members } = consortium;
  return {
    ...{ run: telling.run, period: telling.period, consortium: { code, name, synthetic }, members, today },
    submissions,
    warnings: standing.flatMap(warningNews),
    outcomes: findings.flatMap(findingNews),
    measures: findings.filter((f) => !isFinal(f.state)).flatMap(openMeasures),
  };

  function warningNews(warning: StandingWarning): WarningNews[] {
    const event = warningEvent(warning, telling);
    if (event === null) return [];
    const { rule, level, member, indicator, text } = warning;
    const subject = subjectOf(indicator, member);
    return [{ event, rule, level, member, text, subject, departments: departmentsOf(indicator) }];
  }

  function findingNews(finding: Finding): FindingNews[] {
    const news = findingEvent(finding, telling, runs);
    if (news === null) return [];
    return [
      { ...news, finding, subject: subjectOfFinding(finding), departments: departmentsOf(finding.indicator) },
    ];
  }

  function openMeasures(finding: Finding): OpenMeasure[] {
    return finding.measures
      .filter((m) => m.state === 'planned' || m.state === 'in-progress')
      .map((measure) => ({ finding, subject: subjectOfFinding(finding), measure }));
  }

  function subjectOf(indicator: string | null, member: string | null): Bilingual | null {
    const about =
      indicator === null ? undefined : (catalog.indicators.get(indicator) ?? catalog.elements.get(indicator));
    if (about !== undefined) return { zh: about.name, en: about.nameEn ?? about.name };
    const known = members.find((m) => m.code === member)?.name;
    return known === undefined ? null : { zh: known, en: known };
  }

  function subjectOfFinding({ indicator, member, subject, rule }: Finding): Bilingual {
    return subjectOf(indicator, member) ?? { zh: subject, en: RULE_NAMES[rule].en };
  }

  /** 归口部门 of the figures behind an indicator, or of the element itself. */
  function departmentsOf(indicator: string | null): string[] {
    if (indicator === null) return [];
    const elements = catalog.indicators.get(indicator)?.formula.elements ?? [indicator];
    return [...new Set(elements.flatMap((e) => catalog.elements.get(e)?.owner ?? []))];
  }
}
