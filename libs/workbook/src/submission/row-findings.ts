import type { Element } from '@luoxuan/catalog';
import { formatPeriod, type Period } from '@luoxuan/period';
import { type Quantity, formatQuantity } from '@luoxuan/quantity';
import type { Finding } from '../findings/finding.js';
import type { Cell } from '../read/cell.js';
import { PERIOD_WORDS } from '../template/words.js';
import type { SubmittingMember } from './submission.js';

/** Where a row's finding goes: the cell that names the element. `lost` = a figure stands beside it. */
export interface RowPlace {
  sheet: string;
  cell: Cell;
  lost: boolean;
}

type Words = Pick<Finding, 'found' | 'expected' | 'message' | 'mend'>;

/** An error where a figure is lost by it; without a figure nothing is, and a hint is enough. */
function atRow(code: string, { sheet, cell, lost }: RowPlace, words: Words): Finding {
  return { code, level: lost ? 'error' : 'hint', sheet, ref: cell.ref, ...words };
}

const nameOf = (element: Element) => ({
  zh: `${element.code} ${element.name}`,
  en: `${element.code} ${element.nameEn ?? element.name}`,
});

export function unknownElement(
  place: RowPlace,
  said: { code: string; name: string },
  near?: Element,
): Finding {
  const found = [said.code, said.name].filter((text) => text !== '').join(' ');
  const meant = near && nameOf(near);
  return atRow('unknown-element', place, {
    found,
    expected: meant ?? { zh: '目录中的采集项代码或名称', en: 'code or name of an element of the catalogue' },
    message: { zh: `没有采集项「${found}」`, en: `there is no element ${found}` },
    mend: meant
      ? {
          zh: `若指「${meant.zh}」，请照此改正代码和名称`,
          en: `if ${meant.en} is meant, correct code and name`,
        }
      : {
          zh: '按模板改正代码和名称，或删去此行',
          en: 'correct code and name as in the template, or remove the row',
        },
  });
}

export function contradiction(place: RowPlace, byCode: Element, byName: Element, name: string): Finding {
  return atRow('code-name-disagree', place, {
    found: `${byCode.code} ${name}`,
    expected: {
      zh: `${nameOf(byCode).zh}，或 ${nameOf(byName).zh}`,
      en: `${nameOf(byCode).en}, or ${nameOf(byName).en}`,
    },
    message: {
      zh: `代码 ${byCode.code} 是「${byCode.name}」，名称「${name}」却是 ${byName.code}`,
      en: `the code ${byCode.code} is ${nameOf(byCode).en}, but the name is that of ${byName.code}`,
    },
    mend: {
      zh: '确认是哪一项，改正代码或名称',
      en: 'decide which one is meant and correct the code or the name',
    },
  });
}

export function notReportedHere(place: RowPlace, element: Element, member: SubmittingMember): Finding {
  return atRow('element-not-reported', place, {
    found: nameOf(element).zh,
    expected: {
      zh: `由${element.members === 'lead' ? '牵头单位' : element.reportedBy.join('、')}填报`,
      en:
        element.members === 'lead' ? 'reported by the lead' : `reported by ${element.reportedBy.join(', ')}`,
    },
    message: {
      zh: `「${element.name}」不由${member.kind}成员「${member.name}」填报`,
      en: `${nameOf(element).en} is not reported by this member (${member.kind})`,
    },
    mend: { zh: '删去此行', en: 'remove the row' },
  });
}

export function otherPeriodKind(place: RowPlace, element: Element, period: Period): Finding {
  const wanted = PERIOD_WORDS[element.period];
  return atRow('element-of-another-period', place, {
    found: nameOf(element).zh,
    expected: { zh: `按${wanted}填报`, en: `reported by ${element.period}` },
    message: {
      zh: `「${element.name}」按${wanted}填报，不在${formatPeriod(period, 'zh')}的表中`,
      en: `${nameOf(element).en} is reported by ${element.period}, not for ${formatPeriod(period, 'en')}`,
    },
    mend: { zh: `把它填到按${wanted}报送的表里`, en: `report it with the table of its ${element.period}` },
  });
}

export function strangeName(sheet: string, cell: Cell, element: Element): Finding {
  return {
    code: 'name-not-recognised',
    level: 'warning',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: { zh: element.name, en: element.name },
    message: {
      zh: `代码是 ${element.code}，名称「${cell.text}」却不是它的名称或别名；按代码采用`,
      en: `the code is ${element.code}, but the name is none of its names; taken by the code`,
    },
    mend: {
      zh: `核对代码；若无误，名称写「${element.name}」`,
      en: `check the code; if it is right, write ${element.name}`,
    },
  };
}

/** Codes of this form are the catalogue's: one that is not in it is more likely a slip than a numbering of the office. */
const OF_OURS = /^[A-Z]{3}\d/iu;

export function strangeCode(sheet: string, cell: Cell, element: Element): Finding {
  return {
    code: 'code-not-recognised',
    level: OF_OURS.test(cell.text.trim()) ? 'warning' : 'hint',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: { zh: element.code, en: element.code },
    message: {
      zh: `目录中没有代码「${cell.text}」；按名称采用为 ${nameOf(element).zh}`,
      en: `the catalogue has no code ${cell.text}; taken by the name as ${nameOf(element).en}`,
    },
    mend: { zh: `代码写 ${element.code}，或留空`, en: `write ${element.code}, or leave the code out` },
  };
}

/** The figure of a row whose element is in doubt. */
export function figureNotTaken(sheet: string, cell: Cell, label: Cell | undefined): Finding {
  const where = label ? { zh: `（见 ${label.ref}）`, en: ` (see ${label.ref})` } : { zh: '', en: '' };
  return {
    code: 'figure-without-element',
    level: 'error',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: { zh: '所在行写明本次应报的采集项', en: 'a row that names an element of this submission' },
    message: {
      zh: `不能确定这个数属于本次应报的哪个采集项${where.zh}，未采用`,
      en: `it is not certain which element of this submission the figure belongs to${where.en}; it is not taken`,
    },
    mend: {
      zh: '改正本行的代码和名称，或删去此数',
      en: 'correct code and name of the row, or remove the figure',
    },
  };
}

export function beforeChanged(sheet: string, cell: Cell, known: Quantity): Finding {
  const onRecord = { zh: formatQuantity(known, 'zh'), en: formatQuantity(known, 'en') };
  return {
    code: 'before-changed',
    level: 'hint',
    sheet,
    ref: cell.ref,
    found: cell.text,
    expected: onRecord,
    message: {
      zh: `上年同期数与系统已有的 ${onRecord.zh} 不同；此列不入库`,
      en: `the figure of the year before is not the ${onRecord.en} that is on record; this column is not stored`,
    },
    mend: {
      zh: '若已有数据有误，请重新报送那一期',
      en: 'if the record is wrong, hand in that period again',
    },
  };
}
