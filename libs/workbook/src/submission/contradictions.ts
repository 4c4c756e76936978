import { type Element, isSole } from '@luoxuan/catalog';
import { formatQuantity } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { Finding } from '../findings/finding.js';
import type { OnRecord } from './on-record.js';
import type { CheckedReadings } from './relations.js';
import type { OtherFigure, Reading, SubmissionRequest } from './submission.js';

export type SoleFactRequest = Pick<SubmissionRequest, 'elements' | 'members' | 'expected'> & {
  /** Code of the member whose figure a reading is. */
  memberOf: (reading: Reading) => string;
  record?: OnRecord | null;
};

/**
 * 一数一源: facts that exist once for the consortium and that another member has reported for the same period, on record or
 * in the same file. The figure on record stays and the new one is refused, unless it comes from the lead and the fact is the
 * lead's to report; of two in one file both are refused.
 */
export function checkSoleFacts(readings: readonly Reading[], request: SoleFactRequest): CheckedReadings {
  const checked: CheckedReadings = { findings: [], refused: new Set() };
  const sole = readings.filter(({ element }) => isSoleFact(request.elements.get(element)));
  for (const reading of sole) {
    const element = request.elements.get(reading.element);
    const other = anotherFigure(reading, sole, request);
    if (!element || !other) continue;
    const member = request.memberOf(reading);
    const { lead, code } = request.expected.member;
    const rightful = element.members === 'lead' && lead === true && code === member;
    checked.findings.push(reportedTwice(reading, element, other, nameOf(member, request), rightful));
    if (!rightful) checked.refused.add(reading);
  }
  return checked;
}

const isSoleFact = (element: Element | undefined): boolean => element !== undefined && isSole(element);

interface AnotherFigure extends OtherFigure {
  /** Where it stands, if it is in the same file. */
  reading?: Reading;
}

function anotherFigure(
  reading: Reading,
  sole: Reading[],
  request: SoleFactRequest,
): AnotherFigure | undefined {
  const { memberOf, record } = request;
  const member = memberOf(reading);
  const inFile = sole.find(
    (other) =>
      other.element === reading.element && other.period === reading.period && memberOf(other) !== member,
  );
  if (inFile) {
    const by = memberOf(inFile);
    return { member: { code: by, name: nameOf(by, request) }, quantity: inFile.quantity, reading: inFile };
  }
  return record?.reported(reading.element, reading.period).find((other) => other.member.code !== member);
}

function nameOf(member: string, { expected, members = [] }: SoleFactRequest): string {
  return [expected.member, ...members].find(({ code }) => code === member)?.name ?? member;
}

function reportedTwice(
  reading: Reading,
  element: Element,
  other: AnotherFigure,
  member: string,
  rightful: boolean,
): Finding {
  const { quantity } = reading;
  const agree = other.quantity.steps === quantity.steps && other.quantity.unit === quantity.unit;
  const own = shown(quantity);
  const theirs = shown(other.quantity);
  const verdict = agree
    ? { zh: '数值相同', en: 'the figures agree' }
    : { zh: '两数不同', en: 'the figures differ' };
  const taken = rightful
    ? { zh: '采用牵头单位的数', en: 'the figure of the lead is taken' }
    : { zh: '此处的数未采用', en: 'the figure here is not taken' };
  const place = other.reading
    ? { zh: `在 ${placeOf(other.reading, reading)} 报`, en: `at ${placeOf(other.reading, reading)}` }
    : { zh: '已报', en: 'on record' };
  const owner =
    element.members === 'lead'
      ? { zh: '牵头单位一家', en: 'the lead alone' }
      : {
          zh: `一个成员（归口部门：${element.owner}）`,
          en: `one member alone (department: ${element.owner})`,
        };
  return {
    code: 'sole-fact-reported-twice',
    level: rightful ? 'warning' : 'error',
    sheet: reading.sheet,
    ref: reading.ref,
    found: `${member} ${own.zh}；${other.member.name} ${theirs.zh}`,
    expected: { zh: `由${owner.zh}填报`, en: `reported by ${owner.en}` },
    message: {
      zh: `「${element.name}」全联合体只有一个数：${member} 报 ${own.zh}，${other.member.name} ${place.zh} ${theirs.zh}；${verdict.zh}，${taken.zh}`,
      en: `${element.nameEn ?? element.name} exists once in the consortium: ${own.en} from ${member}, ${theirs.en} from ${other.member.name} ${place.en}; ${verdict.en}, ${taken.en}`,
    },
    mend: {
      zh: `与 ${other.member.name} 商定由谁填报，另一方删去此数`,
      en: `agree with ${other.member.name} on who reports it; the other one removes the figure`,
    },
  };
}

function placeOf(reading: Reading, from: Reading): string {
  return reading.sheet === from.sheet ? reading.ref : `${reading.sheet}!${reading.ref}`;
}

function shown(quantity: Reading['quantity']): Bilingual {
  return { zh: formatQuantity(quantity, 'zh'), en: formatQuantity(quantity, 'en') };
}
