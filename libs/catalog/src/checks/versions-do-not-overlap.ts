import type { DraftStandard } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { Check } from './check.js';

const IDENTITY = ['code', 'version', 'validFrom', 'validTo'];

/** In each year at most one version of a standard applies. */
export const versionsDoNotOverlap: Check = (draft) => {
  // Of one that does not say who it is or when it applies nothing can be said.
  const standards = draft.standards.filter(({ refused }) => !IDENTITY.some((key) => refused.has(key)));
  return standards.flatMap((current, index) => [
    ...reversed(current),
    ...standards.slice(0, index).flatMap((before) => overlap(before, current)),
  ]);
};

function reversed({ standard }: DraftStandard): CatalogFault[] {
  const { validFrom, validTo } = standard.value;
  if (validTo === undefined || validTo >= validFrom) return [];
  return [
    fault('validity-reversed', standard.site('validTo'), {
      what: {
        zh: `适用年份 ${validFrom} 到 ${validTo} 前后颠倒`,
        en: `the years ${validFrom} to ${validTo} run backwards`,
      },
      expected: { zh: `不早于 ${validFrom} 的年份`, en: `a year not before ${validFrom}` },
      mend: { zh: '改正 validTo 或 validFrom', en: 'correct validTo or validFrom' },
    }),
  ];
}

function overlap(before: DraftStandard, current: DraftStandard): CatalogFault[] {
  const a = before.standard.value;
  const b = current.standard.value;
  const apart = b.validFrom > (a.validTo ?? Infinity) || a.validFrom > (b.validTo ?? Infinity);
  if (a.code !== b.code || apart) return [];
  const { file, line } = before.standard.site('validFrom');
  return [
    fault('versions-overlap', current.standard.site('validFrom'), {
      what: {
        zh: `标准 ${b.code} 的版本 ${b.version} 与 ${a.version}（${file} 第 ${line} 行）适用年份重叠`,
        en: `versions ${b.version} and ${a.version} (${file} line ${line}) of standard ${b.code} apply to the same years`,
      },
      expected: { zh: '每一年只有一个版本适用', en: 'one version for each year' },
      mend: {
        zh: '给旧版本写上 validTo，或改 validFrom',
        en: 'give the older version a validTo, or change validFrom',
      },
    }),
  ];
}
