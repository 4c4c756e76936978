import { everyComputed, everyElement } from '../draft.js';
import type { Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import { denominatorsOf } from '../formula/expression.js';
import { parseFormula } from '../formula/parse.js';
import type { ElementEntry } from '../schema/element.js';
import type { ComputedEntry } from '../schema/indicator.js';
import type { Check } from './check.js';

/** A version calls its change by its name: another denominator above all, which silently moves every rate. */
export const versionsSayWhatChanged: Check = (draft) => [
  ...everyElement(draft).flatMap(elementFaults),
  ...everyComputed(draft).flatMap(indicatorFaults),
];

function elementFaults(element: Sited<Partial<ElementEntry>>): CatalogFault[] {
  const { code = '', type, versions = [] } = element.value;
  if (type === undefined || type === 'ratio' || type === 'survey') return [];
  return versions.flatMap(({ change }, index) =>
    change === 'denominator'
      ? [
          fault('version-change', element.site('versions', index, 'change'), {
            what: {
              zh: `${code} 的类型是 ${type}，没有分母`,
              en: `${code} is of type ${type} and has no denominator`,
            },
            expected: { zh: 'definition 或 population', en: 'definition or population' },
            mend: { zh: '改正 change', en: 'correct change' },
          }),
        ]
      : [],
  );
}

function indicatorFaults(indicator: Sited<Partial<ComputedEntry>>): CatalogFault[] {
  const { code = '', formula, versions = [] } = indicator.value;
  const faults: CatalogFault[] = [];
  let before = formula;
  for (const [index, version] of versions.entries()) {
    const wanted = changeBetween(before, version);
    before = version.formula ?? before;
    if (wanted === null) continue;
    faults.push(
      fault('version-change', indicator.site('versions', index, 'change'), {
        what: {
          zh: `${code} 自 ${version.from} 起的版本写明 change: ${version.change}，${wanted.zh}`,
          en: `${code}: the version from ${version.from} says change: ${version.change}, but ${wanted.en}`,
        },
        expected: wanted.expected,
        mend: { zh: '改正 change 或 formula', en: 'correct change or formula' },
      }),
    );
  }
  return faults;
}

interface Wanted {
  zh: string;
  en: string;
  expected: { zh: string; en: string };
}

/** What speaks against the change as it is called; null where it is called right or the formulas cannot be read. */
function changeBetween(
  before: string | undefined,
  { change, formula }: { change: string; formula?: string },
): Wanted | null {
  if (formula === undefined) return change === 'formula' || change === 'denominator' ? WITHOUT_FORMULA : null;
  if (before === undefined) return null;
  if (before.replace(/\s/gu, '') === formula.replace(/\s/gu, '')) return SAME_FORMULA;
  const [old, now] = [parseFormula(before), parseFormula(formula)];
  if (!old.ok || !now.ok) return null;
  const [below, belowNow] = [denominatorsOf(old.expression), denominatorsOf(now.expression)];
  const wanted = below.join() === belowNow.join() ? 'formula' : 'denominator';
  if (change === wanted) return null;
  return wanted === 'formula' ? ONLY_FORMULA : otherDenominator(below, belowNow);
}

const WITHOUT_FORMULA: Wanted = {
  zh: '却没有写 formula',
  en: 'there is no formula',
  expected: { zh: '新公式', en: 'the new formula' },
};

const SAME_FORMULA: Wanted = {
  zh: '公式却与之前相同',
  en: 'the formula is the same as before',
  expected: { zh: '不写 formula，或写出不同的公式', en: 'no formula, or a different one' },
};

const ONLY_FORMULA: Wanted = {
  zh: '公式却变了，分母没有变',
  en: 'the formula changes and its denominator does not',
  expected: { zh: 'change: formula', en: 'change: formula' },
};

function otherDenominator(before: string[], now: string[]): Wanted {
  return {
    zh: `分母却变了（${before.join('、') || '无'} → ${now.join('、') || '无'}）`,
    en: `the denominator changes (${before.join(', ') || 'none'} → ${now.join(', ') || 'none'})`,
    expected: { zh: 'change: denominator', en: 'change: denominator' },
  };
}
