import { type Alias, type Element, yearsInWords } from '@luoxuan/catalog';
import type { Finding } from '../findings/finding.js';
import { type LayoutLabel, textOf } from '../layout/layout.js';
import type { Cell } from '../read/cell.js';
import type { RowPlace } from './row-findings.js';

/** A label that the layout knows from the tables of other years. */
export function labelOfOtherYears(
  { sheet, cell, lost }: RowPlace,
  label: LayoutLabel,
  name: string,
  year: number,
): Finding {
  const years = typeof label === 'string' ? { zh: '', en: '' } : yearsInWords(label);
  return {
    code: 'label-of-other-years',
    level: lost ? 'error' : 'hint',
    sheet,
    ref: cell.ref,
    found: name,
    expected: { zh: `${year} 年用的名称`, en: `a name that is in use in ${year}` },
    message: {
      zh: `「${textOf(label)}」只用于${years.zh}的表，不能确定它在 ${year} 年指哪一项`,
      en: `${textOf(label)} belongs to tables ${years.en}; it is not certain what it means in ${year}`,
    },
    mend: { zh: '按当年的表式改写名称', en: 'use the name of the form of that year' },
  };
}

/** A name of other years: only worded otherwise, or of another 口径, so that its figure may count other things. */
export function changedDefinition(
  sheet: string,
  cell: Cell,
  element: Element,
  alias: Alias,
  year: number,
): Finding[] {
  const years = yearsInWords(alias);
  const changed = alias.changed === true;
  return [
    {
      code: changed ? 'name-of-changed-definition' : 'name-of-other-years',
      level: changed ? 'warning' : 'hint',
      sheet,
      ref: cell.ref,
      found: cell.text,
      expected: { zh: element.name, en: element.nameEn ?? element.name },
      message: changed
        ? {
            zh: `「${alias.name}」是${years.zh}的名称，口径与现在的「${element.name}」不同；已按「${element.name}」采用`,
            en: `${alias.name} was in use ${years.en} with another definition than ${element.nameEn ?? element.name} has today; it is taken as that`,
          }
        : {
            zh: `「${alias.name}」是${years.zh}的名称，${year} 年起叫「${element.name}」；已照此采用`,
            en: `${alias.name} was in use ${years.en}; it is taken as ${element.nameEn ?? element.name}`,
          },
      mend: changed
        ? {
            zh: `确认此数按「${element.name}」现行口径统计，并改写名称`,
            en: 'see that the figure follows the definition of today, and use its name',
          }
        : { zh: `名称改写为「${element.name}」`, en: `write ${element.name}` },
    },
  ];
}
