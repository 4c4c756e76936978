import { Rational } from '@luoxuan/quantity';
import { indicatorFacts, indicatorsOf } from '../draft.js';
import type { PlacedIndicator, Sited } from '../draft.js';
import { fault } from '../fault.js';
import type { CatalogFault } from '../fault.js';
import type { BandEntry } from '../schema/scoring-rules/all.js';
import type { Check } from './check.js';

/**
 * Bands run from the lowest to the highest without gap or overlap, the last without an end, so that every value lies in
 * exactly one; and the better end earns no less than the worse one.
 */
export const bandsCoverEverything: Check = (draft) => {
  const facts = indicatorFacts(draft);
  return draft.standards.flatMap(({ standard }) =>
    indicatorsOf(standard, facts).flatMap((placed) => {
      const { rule } = placed.item.value;
      if (rule?.kind !== 'bands' && rule?.kind !== 'relative-to-average') return [];
      const { code } = placed.item.value;
      const bands = rule.bands.map((band, index) => placed.item.part(band, 'rule', 'bands', index));
      const onValue = rule.kind === 'bands' && rule.of === 'value';
      return [
        ...bands.flatMap((band) => reversed(code, band)),
        ...ends(code, bands),
        ...bands.slice(1).flatMap((band, index) => seam(code, bands[index], band)),
        ...againstDirection(placed, bands, onValue),
      ];
    }),
  );
};

type Placed = Sited<BandEntry>;

function reversed(code: string, band: Placed): CatalogFault[] {
  const { from, to } = band.value;
  if (from === undefined || to === undefined || new Rational(from).lt(to)) return [];
  return [
    fault('bands-overlap', band.site('to'), {
      what: {
        zh: `${code} 的一档从 ${from} 到 ${to}，里面没有数`,
        en: `${code}: the band from ${from} to ${to} holds nothing`,
      },
      expected: { zh: `大于 ${from} 的上界`, en: `an upper bound above ${from}` },
      mend: { zh: '改正上界或下界', en: 'correct one of the bounds' },
    }),
  ];
}

/** Of a share or a count nothing lies below 0. */
function ends(code: string, bands: Placed[]): CatalogFault[] {
  const [first, last] = [bands[0], bands.at(-1)];
  const faults: CatalogFault[] = [];
  if (first?.value.from !== undefined && new Rational(first.value.from).gt(0))
    faults.push(
      fault('bands-gap', first.site('from'), {
        what: {
          zh: `${code} 低于 ${first.value.from} 时没有档次`,
          en: `${code}: no band covers what is below ${first.value.from}`,
        },
        expected: { zh: '第一档不写 from，或从 0 开始', en: 'a first band without from, or from 0' },
        mend: { zh: '删去 from，或在前面补一档', en: 'remove from, or put a band before it' },
      }),
    );
  if (last?.value.to !== undefined)
    faults.push(
      fault('bands-gap', last.site('to'), {
        what: {
          zh: `${code} 达到 ${last.value.to} 及以上时没有档次（上界不含在内）`,
          en: `${code}: no band covers ${last.value.to} and more (an upper bound is excluded)`,
        },
        expected: { zh: '最后一档不写 to', en: 'a last band without to' },
        mend: { zh: '删去 to，或在后面补一档', en: 'remove to, or put a band behind it' },
      }),
    );
  return faults;
}

function seam(code: string, before: Placed | undefined, band: Placed): CatalogFault[] {
  const [to, from] = [before?.value.to, band.value.from];
  if (to !== undefined && from !== undefined && new Rational(from).equals(to)) return [];
  const gap = to !== undefined && from !== undefined && new Rational(from).gt(to);
  const bounds = {
    zh: `${to ?? '无上界'} 与 ${from ?? '无下界'}`,
    en: `${to ?? 'no end'} and ${from ?? 'no beginning'}`,
  };
  return [
    fault(gap ? 'bands-gap' : 'bands-overlap', band.site('from'), {
      what: {
        zh: `${code} 的两档之间${gap ? '有空档' : '重叠'}：${bounds.zh}`,
        en: `${code}: ${gap ? 'a gap' : 'an overlap'} between two bands: ${bounds.en}`,
      },
      expected:
        to === undefined
          ? {
              zh: '除最后一档外都写 to，与下一档的 from 相同',
              en: 'a to in every band but the last, the same as the next from',
            }
          : { zh: `from: ${to}，与上一档的 to 相同`, en: `from: ${to}, the same as to of the band before` },
      mend: { zh: '改正其中一个界', en: 'correct one of the bounds' },
    }),
  ];
}

/** Attainment and the share of the average are already turned round for the better-the-lower. */
function againstDirection(
  { item, facts }: PlacedIndicator,
  bands: Placed[],
  onValue: boolean,
): CatalogFault[] {
  const direction = onValue ? facts?.direction : 'up';
  const [first, last] = [bands[0], bands.at(-1)];
  if (!first || !last || (direction !== 'up' && direction !== 'down')) return [];
  const [worse, better] = direction === 'up' ? [first, last] : [last, first];
  if (better.value.points >= worse.value.points) return [];
  return [
    fault('rule-points', better.site('points'), {
      what: {
        zh: `${item.value.code} 最好的一档得 ${better.value.points} 分，少于最差一档的 ${worse.value.points} 分`,
        en: `${item.value.code}: the best band earns ${better.value.points}, less than the worst with ${worse.value.points}`,
      },
      expected: {
        zh: `不少于 ${worse.value.points} 的得分`,
        en: `points not below ${worse.value.points}`,
      },
      mend: { zh: '改正得分，或改指标的方向', en: 'correct the points, or the direction of the indicator' },
    }),
  ];
}
