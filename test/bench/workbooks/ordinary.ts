import type { Element } from '@luoxuan/catalog';
import { formatPeriod, type Period } from '@luoxuan/period';
import { isReportedBy, type SubmissionRequest, type SubmittingMember } from '@luoxuan/workbook';
import { shippedRequest } from '../../support/shipped-request.js';
import { frame, sharedStrings, worksheet } from './parts.js';
import { ZipFile } from './zip-file.js';

export const [SHEETS, ROWS] = [3, 60];
const COLUMNS = 8;
const MEMBER: SubmittingMember = { code: 'bjzy', name: '滨江职业技术学院', kind: '高职', lead: true };
const PERIOD: Period = { kind: 'school-year', year: 2024 };
const HEADER = ['序号', '归口部门', '指标代码', '指标名称', '单位', '上年同期', '本期', '备注'];
/** In every twelfth row somebody wrote words instead of a number. */
const WORDS = ['约120', '无', '暂无数据', '３５０', '1,200', '—'];

type Value = number | string | null;

export function ordinaryRequest(catalog: string): Promise<SubmissionRequest> {
  return shippedRequest(catalog, MEMBER, PERIOD);
}

/**
 * An ordinary submission: three sheets of 60 rows under a title, declarations and a header. The catalogue has fewer
 * elements for one period, so they come round again with the same figures.
 */
export async function writeOrdinaryWorkbook(path: string, catalog: string): Promise<void> {
  const { elements } = await ordinaryRequest(catalog);
  const due = [...elements.values()].filter(
    (element) => element.period === PERIOD.kind && isReportedBy(element, MEMBER),
  );
  const texts = new Map<string, number>();
  const names = Array.from({ length: SHEETS }, (_, index) => `填报表${index + 1}`);
  const bodies = names.map((_, index) => [...body(due, index, texts)]);
  const zip = new ZipFile(path);
  for (const [name, xml] of frame(names)) await zip.add(name, [xml]);
  await zip.add('xl/sharedStrings.xml', sharedStrings(texts.keys(), texts.size));
  for (const [index, rows] of bodies.entries()) {
    await zip.add(`xl/worksheets/sheet${index + 1}.xml`, worksheet(COLUMNS, rows.length, rows));
  }
  await zip.end();
}

function* body(due: Element[], sheet: number, texts: Map<string, number>): Generator<string> {
  yield row(1, ['滨江市域产教联合体数据填报表'], texts);
  yield row(2, [`填报单位：${MEMBER.name}`, null, null, `报送期间：${formatPeriod(PERIOD, 'zh')}`], texts);
  yield row(3, HEADER, texts);
  for (let index = 0; index < ROWS; index++) {
    const place = (sheet * ROWS + index) % due.length;
    const element = due[place];
    if (element === undefined) throw new Error('the shipped catalogue has no element for this period');
    const { owner, code, name, unit } = element;
    const words = place % 12 === 11 ? WORDS[((place - 11) / 12) % WORDS.length] : undefined;
    const value = words ?? (element.unit === '%' ? 85 : 1_040);
    yield row(index + 4, [index + 1, owner, code, name, unit, 1_000, value, null], texts);
  }
  yield row(ROWS + 4, ['填报人：张三', null, null, '审核人：李四'], texts);
}

function row(number: number, values: Value[], texts: Map<string, number>): string {
  const cells = values.map((value, index) => {
    const ref = `${String.fromCharCode(65 + index)}${number}`;
    if (value === null) return `<c r="${ref}" s="3"/>`;
    if (typeof value === 'number') return `<c r="${ref}" s="3"><v>${value}</v></c>`;
    const text = texts.get(value) ?? texts.set(value, texts.size).size - 1;
    return `<c r="${ref}" t="s"><v>${text}</v></c>`;
  });
  return `<row r="${number}" spans="1:${COLUMNS}" ht="18" customHeight="1">${cells.join('')}</row>`;
}
