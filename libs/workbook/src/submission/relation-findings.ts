import type { Element, Relation, RelationOperator, RelationResult } from '@luoxuan/catalog';
import {
  formatQuantity,
  groupDigits,
  type Quantity,
  quantityFrom,
  type Rational,
  roundHalfUp,
} from '@luoxuan/quantity';
import type { Bilingual, Language } from '@luoxuan/wording';
import type { Finding } from '../findings/finding.js';
import type { Reading } from './submission.js';

/** A figure that a relation stands on; without a reading it is one that is on record. */
export interface UsedFigure {
  element: Element;
  quantity: Quantity;
  reading?: Reading;
}

const BROKEN: Record<RelationOperator, string> = { '=': '≠', '<=': '>', '>=': '<' };
const ON_RECORD = { zh: '已报', en: 'on record' };
/** Enough to tell any two figures apart that the catalogue allows to differ. */
const MOST_DECIMALS = 6;

/** The findings at the cells of a relation that does not hold: the same on each sheet, but for the place. */
export function relationBroken(
  relation: Relation,
  result: RelationResult & { ok: true },
  figures: UsedFigure[],
): Finding[] {
  const bySheet = new Map<string, Omit<Finding, 'ref'>>();
  return figures.flatMap(({ reading }): Finding[] => {
    if (!reading) return [];
    const { sheet, ref } = reading;
    const said = bySheet.get(sheet) ?? brokenOn(sheet, relation, result, figures);
    bySheet.set(sheet, said);
    return [{ ...said, ref }];
  });
}

function brokenOn(
  sheet: string,
  relation: Relation,
  result: RelationResult & { ok: true },
  figures: UsedFigure[],
): Omit<Finding, 'ref'> {
  const show = shownApart(relation, result);
  const [left, right] = [show(result.left), show(result.right)];
  const words = (language: Language): string =>
    [
      `${sideInWords(relation, 'left', result.left, figures, sheet, language)} ${BROKEN[relation.operator]} ` +
        sideInWords(relation, 'right', result.right, figures, sheet, language),
      ...besides(relation, figures, sheet, language),
    ].join(language === 'zh' ? '；其中 ' : '; with ');
  const difference = show(result.left.sub(result.right).abs());
  const error = relation.level === 'error';
  const record = mendRecord(figures);
  return {
    code: 'relation-broken',
    level: relation.level,
    sheet,
    found: `${left.zh} ${BROKEN[relation.operator]} ${right.zh}`,
    expected: relation.text,
    message: {
      zh: `勾稽关系 ${relation.code} 不成立：${words('zh')}${error ? '；本表的这些数都未采用' : ''}`,
      en: `the relation ${relation.code} does not hold: ${words('en')}${error ? '; none of these figures of the file is taken' : ''}`,
    },
    mend: {
      zh: `${error ? '核对这些数，改正有误的那个' : '核对这些数；若都无误，请在备注中说明'}（相差 ${difference.zh}）${record.zh}`,
      en: `${error ? 'check these figures and correct the wrong one' : 'check these figures; if all are right, say why in the remarks'} (a difference of ${difference.en})${record.en}`,
    },
  };
}

/** 面向第一产业就业人数 10人（E10）+ 面向第二产业就业人数 400人（E11）= 410人 */
function sideInWords(
  relation: Relation,
  side: 'left' | 'right',
  value: Rational,
  figures: UsedFigure[],
  sheet: string,
  language: Language,
): string {
  const { text } = relation[side];
  const named = text.replace(CODE, (code) => {
    const figure = figures.find(({ element }) => element.code === code);
    return figure ? figureInWords(figure, sheet, language) : code;
  });
  if (figures.some(({ element }) => element.code === text)) return named;
  return `${named} = ${inUnit(value, relation, relation.decimals)[language]}`;
}

const CODE = /[A-Z][A-Z0-9]+/gu;

/** Figures that stand behind an indicator in the formula and are not named in it. */
function besides(relation: Relation, figures: UsedFigure[], sheet: string, language: Language): string[] {
  const named = new Set(`${relation.left.text} ${relation.right.text}`.match(CODE));
  const others = figures.filter(({ element }) => !named.has(element.code));
  if (others.length === 0) return [];
  return [
    others.map((figure) => figureInWords(figure, sheet, language)).join(language === 'zh' ? '、' : ', '),
  ];
}

function figureInWords(
  { element, quantity, reading }: UsedFigure,
  sheet: string,
  language: Language,
): string {
  const shown = formatQuantity(quantity, language);
  const place = reading ? placeOf(reading, sheet) : ON_RECORD[language];
  return language === 'zh'
    ? `${element.name} ${shown}（${place}）`
    : `${element.nameEn ?? element.name} ${shown} (${place})`;
}

function placeOf(reading: Reading, sheet: string): string {
  return reading.sheet === sheet ? reading.ref : `${reading.sheet}!${reading.ref}`;
}

function mendRecord(figures: UsedFigure[]): Bilingual {
  if (figures.every(({ reading }) => reading)) return { zh: '', en: '' };
  return {
    zh: '；若已报的数有误，请重新报送那一项',
    en: '; if the figure on record is wrong, hand that one in again',
  };
}

/** Both sides with as many decimals as it takes to see that they differ. */
function shownApart(
  relation: Relation,
  { left, right }: { left: Rational; right: Rational },
): (value: Rational) => Bilingual {
  let { decimals } = relation;
  while (decimals < MOST_DECIMALS && roundHalfUp(left, decimals) === roundHalfUp(right, decimals))
    decimals += 1;
  return (value) => inUnit(value, relation, decimals);
}

function inUnit(value: Rational, { unit }: Relation, decimals: number): Bilingual {
  const text = roundHalfUp(value, decimals);
  const exact = quantityFrom(text, unit, { unit, decimals });
  // A sum may be larger than any one figure can be.
  if (!exact.ok) return { zh: groupDigits(text) + unit, en: `${groupDigits(text)} ${unit}` };
  return { zh: formatQuantity(exact.quantity, 'zh'), en: formatQuantity(exact.quantity, 'en') };
}
